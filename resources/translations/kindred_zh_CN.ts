<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
  <context>
    <name>bar</name>
    <message>
      <source>The engine is being started again. Nothing is lost.</source>
      <translation>搜索服务正在重新启动，不会丢失任何内容。</translation>
    </message>
    <message>
      <source>No folder is searched yet: press Tab to open Kindred, and drop one there.</source>
      <translation>还没有可搜索的文件夹：按 Tab 打开 Kindred，将文件夹拖入窗口。</translation>
    </message>
    <message>
      <source>Search bar</source>
      <translation>搜索栏</translation>
    </message>
    <message>
      <source>Kindred search</source>
      <translation>Kindred 搜索</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>结果</translation>
    </message>
    <message>
      <source>back to the list</source>
      <translation>返回列表</translation>
    </message>
    <message>
      <source>preview</source>
      <translation>预览</translation>
    </message>
    <message>
      <source>open</source>
      <translation>打开</translation>
    </message>
    <message>
      <source>show in folder</source>
      <translation>在文件夹中显示</translation>
    </message>
    <message>
      <source>open in Kindred</source>
      <translation>在 Kindred 中打开</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>清空搜索</translation>
    </message>
  </context>
  <context>
    <name>desktop</name>
    <message>
      <source>No program opened {file}: choose one for this type in the system's settings.</source>
      <translation>没有程序能打开 {file}：请在系统设置中为此类文件选择一个程序。</translation>
    </message>
    <message>
      <source>No file manager answered: install one, or copy the path with {keys}.</source>
      <translation>没有可用的文件管理器：请安装一个，或按 {keys} 复制路径。</translation>
    </message>
    <message>
      <source>{file} is not there any more. The list follows within a few seconds.</source>
      <translation>{file} 已不存在，列表将在几秒内更新。</translation>
    </message>
  </context>
  <context>
    <name>duplicates</name>
    <message>
      <source>“{new}” duplicates “{old}”</source>
      <translation>“{new}”与“{old}”重复</translation>
    </message>
    <message numerus="yes">
      <source>%n new duplicate(s)</source>
      <translation>
        <numerusform>%n 个新的重复文件</numerusform>
      </translation>
    </message>
    <message>
      <source>No difference in the text</source>
      <translation>文本没有差异</translation>
    </message>
    <message numerus="yes">
      <source>%n difference(s)</source>
      <translation>
        <numerusform>%n 处差异</numerusform>
      </translation>
    </message>
    <message>
      <source>Difference {at} of {total}</source>
      <translation>第 {at}/{total} 处差异</translation>
    </message>
    <message>
      <source>Nothing is said in words here: open both files to compare.</source>
      <translation>没有可比较的文本：请打开两个文件进行对照。</translation>
    </message>
    <message>
      <source>“{one}” and “{other}” are the same.</source>
      <translation>已将“{one}”与“{other}”判定为相同。</translation>
    </message>
    <message>
      <source>“{one}” and “{other}” are no duplicates.</source>
      <translation>已将“{one}”与“{other}”判定为不重复。</translation>
    </message>
    <message>
      <source>“{name}” is kept from now on.</source>
      <translation>今后保留“{name}”。</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message numerus="yes">
      <source>%n in the trash</source>
      <translation>
        <numerusform>回收站中 %n 个</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n brought back</source>
      <translation>
        <numerusform>已还原 %n 个</numerusform>
      </translation>
    </message>
    <message>
      <source>kept: {name}</source>
      <translation>保留：{name}</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>等待中</translation>
    </message>
    <message>
      <source>On its way to the trash</source>
      <translation>正在移到回收站</translation>
    </message>
    <message>
      <source>In the trash</source>
      <translation>在回收站中</translation>
    </message>
    <message>
      <source>Stayed where it was</source>
      <translation>留在原处</translation>
    </message>
    <message>
      <source>Put back</source>
      <translation>已放回</translation>
    </message>
    <message>
      <source>Left alone</source>
      <translation>未处理</translation>
    </message>
    <message>
      <source>On its way back</source>
      <translation>正在还原</translation>
    </message>
    <message>
      <source>Brought back</source>
      <translation>已还原</translation>
    </message>
    <message>
      <source>Neither here nor there at present</source>
      <translation>目前既无法移走也无法还原</translation>
    </message>
    <message>
      <source>Moved or deleted by something else</source>
      <translation>已被其他程序移动或删除</translation>
    </message>
    <message>
      <source>The same</source>
      <translation>相同</translation>
    </message>
    <message>
      <source>Not a duplicate</source>
      <translation>不是重复文件</translation>
    </message>
    <message>
      <source>“{one}” and “{other}”</source>
      <translation>“{one}”和“{other}”</translation>
    </message>
    <message>
      <source>It is kept: no file of this family may go without it.</source>
      <translation>这是要保留的文件：没有它，组内其他文件都不能删除。</translation>
    </message>
    <message>
      <source>Its folder or that of the kept file is not connected now.</source>
      <translation>此文件或保留文件所在的文件夹目前未连接。</translation>
    </message>
    <message>
      <source>It lies in a protected or reference folder, where nothing goes.</source>
      <translation>位于受保护的文件夹或参考文件夹中，不可删除。</translation>
    </message>
    <message>
      <source>It is about the same only, and no duplicate.</source>
      <translation>只是主题相同，并非重复文件。</translation>
    </message>
    <message>
      <source>Its bytes are others: look at it beside the kept file first.</source>
      <translation>字节内容不同：请先与保留文件对照查看。</translation>
    </message>
    <message>
      <source>None of these has the same bytes: look at each, and mark it with Space.</source>
      <translation>其中没有字节完全相同的文件：请逐一查看，并按空格键标记。</translation>
    </message>
    <message>
      <source>None of the listed families has identical copies.</source>
      <translation>列出的组中没有完全相同的副本。</translation>
    </message>
    <message>
      <source>{files} with the bytes of a kept one, in {families}: {size} in all.</source>
      <translation>{families}中有 {files}与保留文件字节完全相同，共 {size}。</translation>
    </message>
    <message>
      <source>Mark them</source>
      <translation>标记</translation>
    </message>
    <message>
      <source>{path} could not be written: {reason} Choose another place.</source>
      <translation>无法写入 {path}：{reason} 请选择其他位置。</translation>
    </message>
    <message>
      <source>{files} are listed in {path}.</source>
      <translation>{files}的列表已保存到 {path}。</translation>
    </message>
    <message numerus="yes">
      <source>%n mark(s) fell away: what the files match changed.</source>
      <translation>
        <numerusform>文件的匹配情况已变化，%n 个标记已取消。</numerusform>
      </translation>
    </message>
    <message>
      <source>Checking each file…</source>
      <translation>正在检查每个文件…</translation>
    </message>
    <message>
      <source>Nothing goes</source>
      <translation>没有要处理的文件</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) would go to the trash</source>
      <translation>
        <numerusform>%n 个文件将移到回收站</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) would be replaced by links</source>
      <translation>
        <numerusform>%n 个文件将替换为链接</numerusform>
      </translation>
    </message>
    <message>
      <source>{size} are free once the trash is emptied.</source>
      <translation>清空回收站后可释放 {size}。</translation>
    </message>
    <message>
      <source>{size} are free once the trash is emptied. All names stay.</source>
      <translation>清空回收站后可释放 {size}。所有文件名均保留。</translation>
    </message>
    <message>
      <source>The engine stopped. Nothing was touched.</source>
      <translation>搜索服务已停止，未改动任何文件。</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) are back where they were.</source>
      <translation>
        <numerusform>已将 %n 个文件还原到原处。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) went to the trash.</source>
      <translation>
        <numerusform>已将 %n 个文件移到回收站。</numerusform>
      </translation>
    </message>
    <message>
      <source>Details</source>
      <translation>详细信息</translation>
    </message>
    <message>
      <source>Bringing files back: {done} of {total}</source>
      <translation>正在还原文件：{done} / {total}</translation>
    </message>
    <message>
      <source>Moving files to the trash: {done} of {total}</source>
      <translation>正在将文件移到回收站：{done} / {total}</translation>
    </message>
    <message>
      <source>Left where it was: {files}.</source>
      <translation>留在原处：{files}。</translation>
    </message>
    <message>
      <source>The rest was called off.</source>
      <translation>其余操作已取消。</translation>
    </message>
    <message numerus="yes">
      <source>%n marked</source>
      <translation>
        <numerusform>已标记 %n 个</numerusform>
      </translation>
    </message>
    <message>
      <source>{size} to be won</source>
      <translation>可释放 {size}</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>保留</translation>
    </message>
    <message>
      <source>Protected</source>
      <translation>受保护</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>删除</translation>
    </message>
    <message>
      <source>marked to go</source>
      <translation>已标记删除</translation>
    </message>
    <message>
      <source>stays</source>
      <translation>不删除</translation>
    </message>
    <message>
      <source>matches “{name}” directly</source>
      <translation>与“{name}”直接匹配</translation>
    </message>
    <message>
      <source>The scores do not fit together ({error}): look again.</source>
      <translation>评分数据不一致（{error}）：请重新查找。</translation>
    </message>
    <message>
      <source>All types</source>
      <translation>所有类型</translation>
    </message>
    <message>
      <source>All folders</source>
      <translation>所有文件夹</translation>
    </message>
    <message>
      <source>All sizes</source>
      <translation>所有大小</translation>
    </message>
    <message>
      <source>{size} or more</source>
      <translation>{size} 及以上</translation>
    </message>
    <message>
      <source>Most space first</source>
      <translation>可释放空间从多到少</translation>
    </message>
    <message>
      <source>Most files first</source>
      <translation>文件从多到少</translation>
    </message>
    <message>
      <source>Most alike first</source>
      <translation>相似度从高到低</translation>
    </message>
    <message>
      <source>Newest first</source>
      <translation>从新到旧</translation>
    </message>
    <message>
      <source>By name</source>
      <translation>按名称</translation>
    </message>
    <message>
      <source>{size} could be freed</source>
      <translation>可释放 {size}</translation>
    </message>
    <message>
      <source>Asking for what is known</source>
      <translation>正在获取已有结果</translation>
    </message>
    <message>
      <source>Move the slider to the left, or take filters away.</source>
      <translation>请将滑块向左移动，或移除筛选条件。</translation>
    </message>
    <message>
      <source>Show all families</source>
      <translation>显示所有组</translation>
    </message>
    <message>
      <source>No family matches</source>
      <translation>没有匹配的组</translation>
    </message>
    <message>
      <source>What is found shows here at once. You can use it while the search goes on.</source>
      <translation>找到的内容会立即显示在此处，查找期间即可使用。</translation>
    </message>
    <message>
      <source>Nothing found so far</source>
      <translation>目前尚未找到</translation>
    </message>
    <message>
      <source>No file of the library is like another. New files are compared as they come.</source>
      <translation>资料库中没有彼此类似的文件。新文件加入时会自动比较。</translation>
    </message>
    <message>
      <source>Look again</source>
      <translation>重新查找</translation>
    </message>
    <message>
      <source>No duplicates</source>
      <translation>没有重复文件</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>已暂停</translation>
    </message>
    <message>
      <source>{time} left</source>
      <translation>还需 {time}</translation>
    </message>
    <message>
      <source>Waits until the library is at rest</source>
      <translation>正在等待资料库空闲</translation>
    </message>
    <message>
      <source>{stage}: {done} of {total}</source>
      <translation>{stage}：{done} / {total}</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>正在查找…</translation>
    </message>
    <message>
      <source>Nowhere else: nothing in the library is like it.</source>
      <translation>没有其他位置：资料库中没有与之类似的文件。</translation>
    </message>
    <message>
      <source>Where else is “{name}”?</source>
      <translation>“{name}”还在哪里？</translation>
    </message>
    <message>
      <source>Identical</source>
      <translation>完全相同</translation>
    </message>
    <message>
      <source>Same text</source>
      <translation>文本相同</translation>
    </message>
    <message>
      <source>Nearly the same</source>
      <translation>几乎相同</translation>
    </message>
    <message>
      <source>Contained</source>
      <translation>被包含</translation>
    </message>
    <message>
      <source>Same template</source>
      <translation>模板相同</translation>
    </message>
    <message>
      <source>Same topic</source>
      <translation>主题相同</translation>
    </message>
    <message>
      <source>The same bytes, whatever the names are.</source>
      <translation>字节完全相同，不论名称如何。</translation>
    </message>
    <message>
      <source>The same words in another format, encoding or line ending.</source>
      <translation>词语相同，仅格式、编码或换行符不同。</translation>
    </message>
    <message>
      <source>Nearly the same words. Looked at one by one before anything goes.</source>
      <translation>词语几乎相同。删除前须逐一查看。</translation>
    </message>
    <message>
      <source>All or most of it stands in the kept file.</source>
      <translation>全部或大部分内容包含在保留文件中。</translation>
    </message>
    <message>
      <source>Only names, numbers, dates or a “not” differ: no duplicates.</source>
      <translation>仅名称、数字、日期或否定词不同：不是重复文件。</translation>
    </message>
    <message>
      <source>About the same only: no duplicates.</source>
      <translation>只是主题相同：不是重复文件。</translation>
    </message>
    <message>
      <source>In the folder that stands first below</source>
      <translation>位于下方列表中靠前的文件夹</translation>
    </message>
    <message>
      <source>Newest</source>
      <translation>最新</translation>
    </message>
    <message>
      <source>Oldest</source>
      <translation>最旧</translation>
    </message>
    <message>
      <source>Longest path</source>
      <translation>路径最长</translation>
    </message>
    <message>
      <source>Shortest path</source>
      <translation>路径最短</translation>
    </message>
    <message>
      <source>Most complete: the most words</source>
      <translation>最完整：词数最多</translation>
    </message>
    <message>
      <source>Without “copy” or “(1)” in its name</source>
      <translation>名称中没有“副本”或“(1)”</translation>
    </message>
    <message>
      <source>In the folder that comes first</source>
      <translation>位于靠前的文件夹</translation>
    </message>
    <message>
      <source>Most complete</source>
      <translation>最完整</translation>
    </message>
    <message>
      <source>Its name does not say that it is a copy</source>
      <translation>名称未表明是副本</translation>
    </message>
    <message>
      <source>Chosen by you</source>
      <translation>手动选择</translation>
    </message>
    <message>
      <source>In a reference folder</source>
      <translation>位于参考文件夹</translation>
    </message>
    <message>
      <source>The other is offline</source>
      <translation>另一个文件未连接</translation>
    </message>
    <message>
      <source>First by name</source>
      <translation>按名称排在最前</translation>
    </message>
    <message>
      <source>Nearly the same: {percent} %</source>
      <translation>几乎相同：{percent}%</translation>
    </message>
    <message>
      <source>{percent} % of it stands in the other</source>
      <translation>{percent}% 的内容包含在另一个文件中</translation>
    </message>
    <message>
      <source>Same template, mostly; different: {differences}</source>
      <translation>模板大致相同，不同之处：{differences}</translation>
    </message>
    <message>
      <source>Same template; different: {differences}</source>
      <translation>模板相同，不同之处：{differences}</translation>
    </message>
    <message>
      <source>The same bytes</source>
      <translation>字节完全相同</translation>
    </message>
    <message>
      <source>The same words</source>
      <translation>词语相同</translation>
    </message>
    <message>
      <source>All of it stands in the other</source>
      <translation>全部内容包含在另一个文件中</translation>
    </message>
    <message>
      <source>The same template</source>
      <translation>模板相同</translation>
    </message>
    <message>
      <source>The same topic only</source>
      <translation>仅主题相同</translation>
    </message>
    <message>
      <source>numbers</source>
      <translation>数字</translation>
    </message>
    <message>
      <source>dates</source>
      <translation>日期</translation>
    </message>
    <message>
      <source>names</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>a “not”</source>
      <translation>否定词</translation>
    </message>
    <message numerus="yes">
      <source>%n part(s) moved</source>
      <translation>
        <numerusform>%n 处移动</numerusform>
      </translation>
    </message>
    <message>
      <source>front matter</source>
      <comment>of a Markdown file</comment>
      <translation>前置元数据</translation>
    </message>
    <message>
      <source>No word differs.</source>
      <translation>词语没有差异。</translation>
    </message>
    <message>
      <source>Different: {differences}.</source>
      <translation>不同之处：{differences}。</translation>
    </message>
    <message numerus="yes">
      <source>%n number(s)</source>
      <comment>that differ</comment>
      <translation>
        <numerusform>%n 个数字</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n date(s)</source>
      <comment>that differ</comment>
      <translation>
        <numerusform>%n 个日期</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n name(s)</source>
      <comment>that differ</comment>
      <translation>
        <numerusform>%n 个名称</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n negation(s)</source>
      <comment>that differ</comment>
      <translation>
        <numerusform>%n 个否定词</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n section(s)</source>
      <comment>that differ</comment>
      <translation>
        <numerusform>%n 个小节</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n place(s)</source>
      <comment>with other words</comment>
      <translation>
        <numerusform>%n 处措辞</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s)</source>
      <translation>
        <numerusform>%n 个文件</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n (family|families)</source>
      <translation>
        <numerusform>%n 个组</numerusform>
      </translation>
    </message>
    <message>
      <source>Files that match the kept one</source>
      <translation>与保留文件匹配的文件</translation>
    </message>
    <message>
      <source>Previous difference</source>
      <translation>上一处差异</translation>
    </message>
    <message>
      <source>Next difference</source>
      <translation>下一处差异</translation>
    </message>
    <message>
      <source>Comparing…</source>
      <translation>正在比较…</translation>
    </message>
    <message>
      <source>Text of {name}</source>
      <translation>{name} 的文本</translation>
    </message>
    <message>
      <source>page {number}</source>
      <translation>第 {number} 页</translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>已更改</translation>
    </message>
    <message>
      <source>Only here</source>
      <translation>仅此处有</translation>
    </message>
    <message>
      <source>Moved</source>
      <translation>已移动</translation>
    </message>
    <message>
      <source>Families of duplicates</source>
      <translation>重复文件组</translation>
    </message>
    <message numerus="yes">
      <source>Move %n file(s) to trash</source>
      <translation>
        <numerusform>将 %n 个文件移到回收站</numerusform>
      </translation>
    </message>
    <message>
      <source>Move to trash</source>
      <translation>移到回收站</translation>
    </message>
    <message>
      <source>Mark files first: Space, or a click on “Remove”</source>
      <translation>请先标记文件：按空格键，或点击“删除”</translation>
    </message>
    <message>
      <source>Shows first what would happen (Delete)</source>
      <translation>先显示将要执行的操作 (Del)</translation>
    </message>
    <message>
      <source>Mark identical copies</source>
      <translation>标记完全相同的副本</translation>
    </message>
    <message>
      <source>Mark the files of this family with the same bytes (A)</source>
      <translation>标记此组中字节完全相同的文件 (A)</translation>
    </message>
    <message>
      <source>These two are different things: remembered for good (N)</source>
      <translation>这两个是不同的内容：永久记住 (N)</translation>
    </message>
    <message>
      <source>Swap keeper</source>
      <translation>更换保留文件</translation>
    </message>
    <message>
      <source>Keep this file in place of the other (K)</source>
      <translation>改为保留此文件 (K)</translation>
    </message>
    <message>
      <source>{reason} It is being started again; nothing is lost.</source>
      <translation>{reason} 正在重新启动，不会丢失任何内容。</translation>
    </message>
    <message>
      <source>Likeness</source>
      <translation>相似度</translation>
    </message>
    <message>
      <source>How alike files must be to be one family (Ctrl+L, then ← →)</source>
      <translation>归为一组所需的最低相似度 (Ctrl+L，然后 ← →)</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>类型</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>文件夹</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>大小</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>排序</translation>
    </message>
    <message>
      <source>More</source>
      <translation>更多</translation>
    </message>
    <message>
      <source>Duplicates</source>
      <translation>重复文件</translation>
    </message>
    <message>
      <source>Removals, newest first</source>
      <translation>删除记录（从新到旧）</translation>
    </message>
    <message>
      <source>Files of this removal</source>
      <translation>此次删除的文件</translation>
    </message>
    <message>
      <source>Decisions, newest first</source>
      <translation>判定记录（从新到旧）</translation>
    </message>
    <message>
      <source>Bring all back</source>
      <translation>全部还原</translation>
    </message>
    <message>
      <source>Bring this file back</source>
      <translation>还原此文件</translation>
    </message>
    <message>
      <source>Take this decision back</source>
      <translation>撤销此判定</translation>
    </message>
    <message>
      <source>Back to the families</source>
      <translation>返回重复文件组</translation>
    </message>
    <message>
      <source>Removed files</source>
      <translation>已删除的文件</translation>
    </message>
    <message>
      <source>Decisions</source>
      <translation>判定记录</translation>
    </message>
    <message>
      <source>History</source>
      <translation>历史记录</translation>
    </message>
    <message>
      <source>Nothing was removed so far.</source>
      <translation>尚未删除任何文件。</translation>
    </message>
    <message>
      <source>Nothing was decided so far. N: these two are no duplicates.</source>
      <translation>尚未作出任何判定。按 N：这两个不是重复文件。</translation>
    </message>
    <message>
      <source>Picture {name}</source>
      <translation>图片 {name}</translation>
    </message>
    <message>
      <source>This picture cannot be shown here: open it to compare.</source>
      <translation>此图片无法在此显示：请打开后对照。</translation>
    </message>
    <message>
      <source>What would happen to each file</source>
      <translation>对每个文件的处理</translation>
    </message>
    <message>
      <source>To the trash</source>
      <translation>移到回收站</translation>
    </message>
    <message>
      <source>Replace by hard links</source>
      <translation>替换为硬链接</translation>
    </message>
    <message>
      <source>Replace by clones</source>
      <translation>替换为克隆</translation>
    </message>
    <message>
      <source>What is done</source>
      <translation>处理方式</translation>
    </message>
    <message>
      <source>Each file is compared with the kept one again before it goes. All of it can be undone.</source>
      <translation>处理前会再次将每个文件与保留文件比较。全部操作均可撤销。</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>返回</translation>
    </message>
    <message>
      <source>Only where all marked files are identical</source>
      <translation>仅在标记的文件全部完全相同时可用</translation>
    </message>
    <message>
      <source>Ctrl+Enter</source>
      <translation>Ctrl+回车</translation>
    </message>
    <message numerus="yes">
      <source>Move %n file(s) to the trash</source>
      <translation>
        <numerusform>将 %n 个文件移到回收站</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Replace %n file(s) by links</source>
      <translation>
        <numerusform>将 %n 个文件替换为链接</numerusform>
      </translation>
    </message>
    <message>
      <source>stays: {reason}</source>
      <translation>留在原处：{reason}</translation>
    </message>
    <message>
      <source>kept: {name} in {folder}</source>
      <translation>保留：{name}（位于 {folder}）</translation>
    </message>
    <message>
      <source>Keep rules in their order</source>
      <translation>保留规则（按优先顺序）</translation>
    </message>
    <message>
      <source>Add folder…</source>
      <translation>添加文件夹…</translation>
    </message>
    <message>
      <source>Take out</source>
      <translation>移除</translation>
    </message>
    <message>
      <source>Usual order</source>
      <translation>默认顺序</translation>
    </message>
    <message>
      <source>Which file of a family is kept</source>
      <translation>组中保留哪个文件</translation>
    </message>
    <message>
      <source>The first rule that tells two files apart decides. Drag rules, or use Alt+↑ and Alt+↓.</source>
      <translation>由第一条能区分两个文件的规则决定。可拖动规则，或用 Alt+↑ 和 Alt+↓ 调整顺序。</translation>
    </message>
    <message>
      <source>Keep rules</source>
      <translation>保留规则</translation>
    </message>
    <message>
      <source>Folders, those most to be kept first</source>
      <translation>优先保留的文件夹（靠前者优先）</translation>
    </message>
    <message>
      <source>Used by the rule about folders. Alt+↑ and Alt+↓ change their order.</source>
      <translation>供文件夹规则使用。用 Alt+↑ 和 Alt+↓ 调整顺序。</translation>
    </message>
    <message>
      <source>Protected folders</source>
      <translation>受保护的文件夹</translation>
    </message>
    <message>
      <source>Nothing in them is ever offered for removal.</source>
      <translation>其中的文件绝不会列为可删除。</translation>
    </message>
    <message>
      <source>Reference folders</source>
      <translation>参考文件夹</translation>
    </message>
    <message>
      <source>Kept before all others, and never offered for removal.</source>
      <translation>优先于其他所有文件保留，也绝不会列为可删除。</translation>
    </message>
    <message>
      <source>Versions, oldest first</source>
      <translation>版本（从旧到新）</translation>
    </message>
    <message>
      <source>Files that are like it</source>
      <translation>类似的文件</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Open Duplicates</source>
      <translation>打开“重复文件”</translation>
    </message>
    <message>
      <source>Duplicates – Kindred</source>
      <translation>重复文件 – Kindred</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Search for duplicates</source>
      <translation>查找重复文件</translation>
    </message>
    <message>
      <source>Stop here</source>
      <translation>就此停止</translation>
    </message>
    <message>
      <source>Removal</source>
      <translation>删除</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>继续</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>暂停</translation>
    </message>
    <message>
      <source>Save the list as a CSV file</source>
      <translation>将列表保存为 CSV 文件</translation>
    </message>
    <message>
      <source>Tables (*.csv)</source>
      <translation>表格 (*.csv)</translation>
    </message>
    <message>
      <source>Choose a folder</source>
      <translation>选择文件夹</translation>
    </message>
    <message>
      <source>Mark identical copies in all families…</source>
      <translation>标记所有组中完全相同的副本…</translation>
    </message>
    <message>
      <source>Mark identical copies of this family</source>
      <translation>标记此组中完全相同的副本</translation>
    </message>
    <message>
      <source>Take all marks away</source>
      <translation>取消所有标记</translation>
    </message>
    <message>
      <source>These two are the same</source>
      <translation>这两个是相同的</translation>
    </message>
    <message>
      <source>Keep rules…</source>
      <translation>保留规则…</translation>
    </message>
    <message>
      <source>History and undo…</source>
      <translation>历史记录与撤销…</translation>
    </message>
    <message>
      <source>Save the list as CSV…</source>
      <translation>将列表保存为 CSV…</translation>
    </message>
    <message>
      <source>Look for duplicates again</source>
      <translation>重新查找重复文件</translation>
    </message>
    <message>
      <source>Compare everything anew</source>
      <translation>全部重新比较</translation>
    </message>
    <message>
      <source>Where else is this?</source>
      <translation>还在哪里？</translation>
    </message>
  </context>
  <context>
    <name>engine</name>
    <message>
      <source>{figure} passages/s</source>
      <translation>{figure} 段/秒</translation>
    </message>
    <message>
      <source>The engine stopped; starting it again</source>
      <translation>搜索服务已停止，正在重新启动</translation>
    </message>
    <message>
      <source>Starting the engine</source>
      <translation>正在启动搜索服务</translation>
    </message>
    <message>
      <source>{doing} · going gently</source>
      <translation>{doing} · 低速运行</translation>
    </message>
    <message>
      <source>{doing} · going gently: {reason}</source>
      <translation>{doing} · 低速运行：{reason}</translation>
    </message>
    <message>
      <source>No folders yet</source>
      <translation>还没有文件夹</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>已暂停</translation>
    </message>
    <message>
      <source>Comparing the folders with the disk</source>
      <translation>正在将文件夹与磁盘比对</translation>
    </message>
    <message numerus="yes">
      <source>Reading, %n file(s) to go</source>
      <translation>
        <numerusform>正在读取，还剩 %n 个文件</numerusform>
      </translation>
    </message>
    <message>
      <source>Words only: the model did not start</source>
      <translation>仅限词语：模型未能启动</translation>
    </message>
    <message>
      <source>Loading the model</source>
      <translation>正在加载模型</translation>
    </message>
    <message numerus="yes">
      <source>Learning meaning, %n passage(s) to go</source>
      <translation>
        <numerusform>正在分析语义，还剩 %n 个段落</numerusform>
      </translation>
    </message>
    <message>
      <source>Up to date</source>
      <translation>已是最新</translation>
    </message>
    <message>
      <source>{doing}, {time} left</source>
      <comment>Reading, 3 files to go, 2 min left</comment>
      <translation>{doing}，还需 {time}</translation>
    </message>
    <message numerus="yes">
      <source>%n passage(s)</source>
      <translation>
        <numerusform>%n 个段落</numerusform>
      </translation>
    </message>
    <message>
      <source>Going gently</source>
      <translation>低速运行</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>等待中</translation>
    </message>
    <message>
      <source>Going gently: {reason}</source>
      <translation>低速运行：{reason}</translation>
    </message>
    <message>
      <source>Waiting: {reason}</source>
      <translation>等待中：{reason}</translation>
    </message>
    <message>
      <source>on battery</source>
      <translation>正在使用电池</translation>
    </message>
    <message>
      <source>other programs are busy</source>
      <translation>其他程序正忙</translation>
    </message>
    <message>
      <source>a program fills the screen</source>
      <translation>有程序正在全屏运行</translation>
    </message>
    <message>
      <source>Data folder</source>
      <translation>数据文件夹</translation>
    </message>
    <message>
      <source>Stopped; starting again</source>
      <translation>已停止，正在重新启动</translation>
    </message>
    <message>
      <source>Starting</source>
      <translation>正在启动</translation>
    </message>
    <message>
      <source>Engine</source>
      <translation>搜索服务</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>Embedding</source>
      <comment>making vectors of passages</comment>
      <translation>嵌入</translation>
    </message>
    <message>
      <source>Device</source>
      <translation>设备</translation>
    </message>
    <message>
      <source>not in use</source>
      <translation>未使用</translation>
    </message>
    <message>
      <source>Library</source>
      <translation>资料库</translation>
    </message>
    <message>
      <source>Passages</source>
      <translation>段落</translation>
    </message>
    <message>
      <source>none</source>
      <comment>no model</comment>
      <translation>无</translation>
    </message>
    <message numerus="yes">
      <source>%n dimension(s)</source>
      <translation>
        <numerusform>%n 维</numerusform>
      </translation>
    </message>
    <message>
      <source>off</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>loading</source>
      <translation>正在加载</translation>
    </message>
    <message>
      <source>ready</source>
      <translation>就绪</translation>
    </message>
    <message>
      <source>did not start</source>
      <translation>未能启动</translation>
    </message>
    <message>
      <source>idle</source>
      <translation>空闲</translation>
    </message>
    <message numerus="yes">
      <source>%n different text(s)</source>
      <translation>
        <numerusform>%n 份不同文本</numerusform>
      </translation>
    </message>
    <message>
      <source>{all}, of which {embedded} by meaning</source>
      <comment>passages</comment>
      <translation>{all} 个，其中 {embedded} 个可按语义搜索</translation>
    </message>
    <message>
      <source>CPU</source>
      <comment>a computer's processor</comment>
      <translation>处理器</translation>
    </message>
    <message>
      <source>The engine could not be reached ({error})</source>
      <translation>无法连接搜索服务（{error}）</translation>
    </message>
    <message>
      <source>The engine stopped</source>
      <translation>搜索服务已停止</translation>
    </message>
  </context>
  <context>
    <name>exclusions</name>
    <message>
      <source>files that end so</source>
      <translation>以此结尾的文件</translation>
    </message>
    <message>
      <source>folders of that name, with all that is in them</source>
      <translation>此名称的文件夹及其全部内容</translation>
    </message>
    <message>
      <source>not left out after all</source>
      <translation>例外，不予排除</translation>
    </message>
    <message>
      <source>Counting…</source>
      <translation>正在统计…</translation>
    </message>
    <message>
      <source>It is in the list already.</source>
      <translation>已在列表中。</translation>
    </message>
    <message>
      <source>Keeps what a pattern before it leaves out.</source>
      <translation>保留前面的规则所排除的内容。</translation>
    </message>
    <message numerus="yes">
      <source>Leaves out none of the %n file(s) known now.</source>
      <translation>
        <numerusform>目前已知的 %n 个文件均不会被排除。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Leaves out {files} of %n file(s) ({size}).</source>
      <translation>
        <numerusform>将排除 %n 个文件中的 {files} 个（{size}）。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Leaves out {files} of %n file(s) ({size}): {names}</source>
      <translation>
        <numerusform>将排除 %n 个文件中的 {files} 个（{size}）：{names}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Leaves out {files} of %n file(s) ({size}), e.g. {names}</source>
      <translation>
        <numerusform>将排除 %n 个文件中的 {files} 个（{size}），例如 {names}</numerusform>
      </translation>
    </message>
    <message>
      <source>Pattern to leave out of all folders</source>
      <translation>适用于所有文件夹的排除规则</translation>
    </message>
    <message>
      <source>A pattern, as in a .gitignore</source>
      <translation>规则，写法同 .gitignore</translation>
    </message>
    <message>
      <source>What to leave out (Enter adds it)</source>
      <translation>要排除的内容（按回车键添加）</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>添加</translation>
    </message>
    <message>
      <source>Leave this out</source>
      <translation>排除</translation>
    </message>
    <message>
      <source>Leave {pattern} out no more</source>
      <translation>不再排除 {pattern}</translation>
    </message>
    <message>
      <source>Leaves out {pattern}: remove</source>
      <translation>排除 {pattern}：移除</translation>
    </message>
    <message>
      <source>Pattern to leave out of this folder</source>
      <translation>适用于此文件夹的排除规则</translation>
    </message>
  </context>
  <context>
    <name>export</name>
    <message>
      <source>There are no results to export: search for something first.</source>
      <translation>没有可导出的结果：请先搜索。</translation>
    </message>
    <message>
      <source>Collecting all results of this search…</source>
      <translation>正在收集此搜索的全部结果…</translation>
    </message>
    <message>
      <source>“{name}” could not be written: {problem}</source>
      <translation>无法写入“{name}”：{problem}</translation>
    </message>
    <message numerus="yes">
      <source>%n result(s) exported to “{name}”.</source>
      <translation>
        <numerusform>已将 %n 条结果导出到“{name}”。</numerusform>
      </translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>在文件夹中显示</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>结果</translation>
    </message>
    <message>
      <source>Results for “{query}”</source>
      <translation>“{query}”的搜索结果</translation>
    </message>
    <message>
      <source>Table for spreadsheets (*.csv)</source>
      <translation>电子表格用的表格 (*.csv)</translation>
    </message>
    <message>
      <source>Text to read, Markdown (*.md)</source>
      <translation>便于阅读的 Markdown 文本 (*.md)</translation>
    </message>
    <message>
      <source>Export results</source>
      <translation>导出结果</translation>
    </message>
  </context>
  <context>
    <name>folders</name>
    <message numerus="yes">
      <source>%n file(s) could not be read</source>
      <translation>
        <numerusform>%n 个文件无法读取</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n exclusion(s)</source>
      <translation>
        <numerusform>%n 条排除规则</numerusform>
      </translation>
    </message>
    <message>
      <source>Comparing with the disk</source>
      <translation>正在与磁盘比对</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>等待中</translation>
    </message>
    <message>
      <source>Reading</source>
      <translation>正在读取</translation>
    </message>
    <message>
      <source>Learning meaning</source>
      <translation>正在分析语义</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>已暂停</translation>
    </message>
    <message>
      <source>Not connected</source>
      <translation>未连接</translation>
    </message>
    <message>
      <source>Up to date</source>
      <translation>已是最新</translation>
    </message>
    <message>
      <source>checked {ago}</source>
      <translation>{ago}检查过</translation>
    </message>
    <message>
      <source>last seen {ago}</source>
      <translation>上次连接：{ago}</translation>
    </message>
    <message numerus="yes">
      <source>{done} of %n file(s) read</source>
      <translation>
        <numerusform>已读取 {done} / %n 个文件</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{done} of %n passage(s) by meaning</source>
      <translation>
        <numerusform>已分析语义 {done} / %n 个段落</numerusform>
      </translation>
    </message>
    <message>
      <source>{figure} files/s</source>
      <translation>{figure} 个文件/秒</translation>
    </message>
    <message>
      <source>{time} left</source>
      <translation>还需 {time}</translation>
    </message>
    <message>
      <source>Power settings</source>
      <translation>电源设置</translation>
    </message>
    <message>
      <source>Copy command</source>
      <translation>复制命令</translation>
    </message>
    <message>
      <source>It cannot be watched: it is compared with the disk every few minutes.</source>
      <translation>无法监视更改：将每隔几分钟与磁盘比对一次。</translation>
    </message>
    <message>
      <source>Beginning to watch for changes.</source>
      <translation>正在开始监视更改。</translation>
    </message>
    <message numerus="yes">
      <source>It was unplugged, moved or emptied: the %n file(s) known from it stay searchable.</source>
      <translation>
        <numerusform>已拔出、移走或清空：其中已知的 %n 个文件仍可搜索。</numerusform>
      </translation>
    </message>
    <message>
      <source>Plug the drive in, or say where the file lies now.</source>
      <translation>请连接该驱动器，或指定文件现在的位置。</translation>
    </message>
    <message>
      <source>Plug the drive in, or say where the folder lies now.</source>
      <translation>请连接该驱动器，或指定文件夹现在的位置。</translation>
    </message>
    <message>
      <source>Locate…</source>
      <translation>定位…</translation>
    </message>
    <message numerus="yes">
      <source>%n folder(s)</source>
      <translation>
        <numerusform>%n 个文件夹</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n could not be read</source>
      <comment>files</comment>
      <translation>
        <numerusform>%n 个无法读取</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n ignored</source>
      <comment>files</comment>
      <translation>
        <numerusform>%n 个已忽略</numerusform>
      </translation>
    </message>
    <message>
      <source>Add a folder to search in</source>
      <translation>添加要搜索的文件夹</translation>
    </message>
    <message>
      <source>Where does {name} lie now?</source>
      <translation>{name} 现在在哪里？</translation>
    </message>
    <message>
      <source>Show the files that could not be read</source>
      <translation>显示无法读取的文件</translation>
    </message>
    <message>
      <source>Check all now</source>
      <translation>立即全部检查</translation>
    </message>
    <message>
      <source>Compare all folders with the disk now</source>
      <translation>立即将所有文件夹与磁盘比对</translation>
    </message>
    <message>
      <source>Pause all</source>
      <translation>全部暂停</translation>
    </message>
    <message>
      <source>Pause or resume reading in all folders</source>
      <translation>暂停或继续读取所有文件夹</translation>
    </message>
    <message>
      <source>Add folder…</source>
      <translation>添加文件夹…</translation>
    </message>
    <message>
      <source>Add a folder</source>
      <translation>添加文件夹</translation>
    </message>
    <message>
      <source>{files}: show them</source>
      <translation>{files}：显示</translation>
    </message>
    <message>
      <source>Resume all</source>
      <translation>全部继续</translation>
    </message>
    <message>
      <source>Folders</source>
      <translation>文件夹</translation>
    </message>
    <message>
      <source>Choose a folder to search in</source>
      <translation>选择要搜索的文件夹</translation>
    </message>
    <message>
      <source>What is left out of it</source>
      <translation>其中排除的内容</translation>
    </message>
    <message>
      <source>Folder {name}: {state}. {more}</source>
      <translation>文件夹 {name}：{state}。{more}</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>暂停</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>检查</translation>
    </message>
    <message>
      <source>More</source>
      <translation>更多</translation>
    </message>
    <message>
      <source>Pause or resume</source>
      <translation>暂停或继续</translation>
    </message>
    <message>
      <source>Compare with the disk now</source>
      <translation>立即与磁盘比对</translation>
    </message>
    <message>
      <source>Show in the file manager</source>
      <translation>在文件管理器中显示</translation>
    </message>
    <message>
      <source>Files that could not be read</source>
      <translation>无法读取的文件</translation>
    </message>
    <message>
      <source>What is left out…</source>
      <translation>排除的内容…</translation>
    </message>
    <message>
      <source>It lies elsewhere now…</source>
      <translation>位置已改变…</translation>
    </message>
    <message>
      <source>Remove from Kindred…</source>
      <translation>从 Kindred 中移除…</translation>
    </message>
    <message>
      <source>Remove from Kindred? What was stored of it is erased. Your files stay as they are.</source>
      <translation>从 Kindred 中移除？为其存储的数据将被清除，文件本身保持不变。</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>移除</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>保留</translation>
    </message>
    <message>
      <source>Left out of this folder</source>
      <translation>此文件夹中排除的内容</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>完成</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Resume {name}</source>
      <translation>继续 {name}</translation>
    </message>
    <message>
      <source>Pause {name}</source>
      <translation>暂停 {name}</translation>
    </message>
    <message>
      <source>Compare {name} with the disk now</source>
      <translation>立即将 {name} 与磁盘比对</translation>
    </message>
    <message>
      <source>More for {name}</source>
      <translation>{name} 的更多操作</translation>
    </message>
    <message>
      <source>{name}: {percent} % done</source>
      <translation>{name}：已完成 {percent}%</translation>
    </message>
    <message>
      <source>{exclusions} of {name}: show or hide</source>
      <comment>2 exclusions of Council</comment>
      <translation>{name} 的 {exclusions}：显示或隐藏</translation>
    </message>
    <message>
      <source>Copy: {command}</source>
      <translation>复制：{command}</translation>
    </message>
    <message>
      <source>Choose where it lies now</source>
      <translation>选择现在的位置</translation>
    </message>
  </context>
  <context>
    <name>hotkey</name>
    <message>
      <source>Choose other keys</source>
      <translation>选择其他按键</translation>
    </message>
    <message>
      <source>{keys} is typed in other programs too: add Ctrl, Alt or Meta to it.</source>
      <translation>{keys} 在其他程序中也会用于输入：请加上 Ctrl、Alt 或 Meta。</translation>
    </message>
    <message>
      <source>The display does not answer: no key is listened for.</source>
      <translation>显示服务器没有响应：无法监听任何按键。</translation>
    </message>
    <message>
      <source>Settings → Keyboard → View and Customize Shortcuts → Custom Shortcuts → Add Shortcut. Name: Kindred. Command: the one below. Then Set Shortcut, and press the keys.</source>
      <translation>设置 → 键盘 → 查看及自定义快捷键 → 自定义快捷键 → 添加快捷键。名称：Kindred。命令：下方所示。然后选择“设置快捷键”，按下所需按键。</translation>
    </message>
    <message>
      <source>System Settings → Keyboard → Shortcuts → Add New → Command or Script. Enter the command below, choose Add, then Add custom shortcut, and press the keys.</source>
      <translation>系统设置 → 键盘 → 快捷键 → 新增 → 命令或脚本。输入下方的命令，选择“添加”，再选择“添加自定义快捷键”，按下所需按键。</translation>
    </message>
    <message>
      <source>Add this line to ~/.config/sway/config, then run swaymsg reload in a terminal.</source>
      <translation>将这一行添加到 ~/.config/sway/config，然后在终端中运行 swaymsg reload。</translation>
    </message>
    <message>
      <source>Another program uses {keys} already: choose other keys.</source>
      <translation>{keys} 已被其他程序占用：请选择其他按键。</translation>
    </message>
    <message>
      <source>Windows or another program uses {keys} already: choose other keys.</source>
      <translation>{keys} 已被 Windows 或其他程序占用：请选择其他按键。</translation>
    </message>
    <message>
      <source>This keyboard has no key for {keys}: choose other keys.</source>
      <translation>此键盘上没有 {keys} 对应的按键：请选择其他按键。</translation>
    </message>
    <message>
      <source>Another program uses {keys} already: choose other keys, or free them there.</source>
      <translation>{keys} 已被其他程序占用：请选择其他按键，或在该程序中取消占用。</translation>
    </message>
    <message>
      <source>Key for the search bar</source>
      <translation>搜索栏快捷键</translation>
    </message>
    <message>
      <source>Listen for this key</source>
      <translation>监听此快捷键</translation>
    </message>
    <message>
      <source>Brings it up over any program, and takes it away again.</source>
      <translation>在任何程序之上显示或隐藏搜索栏。</translation>
    </message>
    <message>
      <source>The desktop's own settings can bind a key to this command, too.</source>
      <translation>也可以在桌面自身的设置中为此命令指定快捷键。</translation>
    </message>
    <message>
      <source>On this desktop (Wayland) no program may listen for keys. Let the desktop itself run Kindred's command for a key of your choice:</source>
      <translation>在此桌面（Wayland）上，程序不能监听按键。可让桌面自身通过任选的快捷键运行 Kindred 的命令：</translation>
    </message>
    <message>
      <source>Command</source>
      <translation>命令</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <source>Copy: {command}</source>
      <translation>复制：{command}</translation>
    </message>
    <message>
      <source>Press the keys…</source>
      <translation>请按键…</translation>
    </message>
    <message>
      <source>None</source>
      <translation>无</translation>
    </message>
    <message>
      <source>Choose other keys: Enter, then the keys. Esc: as before.</source>
      <translation>选择其他按键：先按回车键，再按所需按键。按 Esc 保持不变。</translation>
    </message>
  </context>
  <context>
    <name>keys</name>
    <message>
      <source>{text} ({keys})</source>
      <comment>a tooltip</comment>
      <translation>{text} ({keys})</translation>
    </message>
  </context>
  <context>
    <name>likeness</name>
    <message>
      <source>Take that example out of the box (×) to search without it.</source>
      <translation>从搜索框中移除该示例（×），即可不按它搜索。</translation>
    </message>
    <message>
      <source>Nothing to compare with</source>
      <translation>没有可比较的内容</translation>
    </message>
    <message>
      <source>not like: {name}</source>
      <translation>不同于：{name}</translation>
    </message>
    <message>
      <source>like: {name}</source>
      <translation>类似：{name}</translation>
    </message>
    <message>
      <source>Remove “{label}” (Delete)</source>
      <translation>移除“{label}” (Del)</translation>
    </message>
    <message>
      <source>Results unlike {name}: remove</source>
      <translation>与 {name} 不同的结果：移除</translation>
    </message>
    <message>
      <source>Results like {name}: remove</source>
      <translation>与 {name} 类似的结果：移除</translation>
    </message>
    <message numerus="yes">
      <source>not like {name} and %n more</source>
      <translation>
        <numerusform>不同于 {name} 及另外 %n 项</numerusform>
      </translation>
    </message>
    <message>
      <source>not like {name}</source>
      <translation>不同于 {name}</translation>
    </message>
    <message numerus="yes">
      <source>like {name} and %n more</source>
      <translation>
        <numerusform>类似 {name} 及另外 %n 项</numerusform>
      </translation>
    </message>
    <message>
      <source>like {name}</source>
      <translation>类似 {name}</translation>
    </message>
    <message numerus="yes">
      <source>Only the first %n files are compared.</source>
      <translation>
        <numerusform>仅比较前 %n 个文件。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>At most %n examples: remove one first.</source>
      <translation>
        <numerusform>最多 %n 个示例：请先移除一个。</numerusform>
      </translation>
    </message>
    <message>
      <source>There is no text to search for: select or copy some first.</source>
      <translation>没有可搜索的文本：请先选择或复制一段文本。</translation>
    </message>
    <message>
      <source>That text is too long: save it as a file, and drop that here.</source>
      <translation>文本太长：请将其保存为文件，再拖到此处。</translation>
    </message>
    <message>
      <source>Drop here to find files like “{name}”</source>
      <translation>拖到此处，查找与“{name}”类似的文件</translation>
    </message>
    <message numerus="yes">
      <source>Drop here to find files like these %n</source>
      <translation>
        <numerusform>拖到此处，查找与这 %n 个文件类似的文件</numerusform>
      </translation>
    </message>
    <message>
      <source>Same content as the example</source>
      <translation>内容与示例相同</translation>
    </message>
    <message>
      <source>Find similar</source>
      <translation>查找类似内容</translation>
    </message>
    <message>
      <source>More like this</source>
      <translation>更多此类结果</translation>
    </message>
    <message>
      <source>Less like this</source>
      <translation>更少此类结果</translation>
    </message>
    <message>
      <source>Search for what is on the clipboard</source>
      <translation>搜索剪贴板中的内容</translation>
    </message>
    <message>
      <source>Examples</source>
      <translation>示例</translation>
    </message>
    <message numerus="yes">
      <source>+%n more</source>
      <translation>
        <numerusform>+%n 项</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n example(s)</source>
      <translation>
        <numerusform>%n 个示例</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more example(s): list</source>
      <translation>
        <numerusform>另有 %n 个示例：列出</numerusform>
      </translation>
    </message>
    <message>
      <source>Find files like this one</source>
      <translation>查找与此类似的文件</translation>
    </message>
    <message>
      <source>Find similar passages</source>
      <translation>查找类似段落</translation>
    </message>
    <message>
      <source>Add words or filters</source>
      <translation>添加词语或筛选条件</translation>
    </message>
  </context>
  <context>
    <name>open_with</name>
    <message>
      <source>Write a program and its arguments: evince {path}</source>
      <translation>输入程序及其参数：evince {path}</translation>
    </message>
    <message>
      <source>{name} is not known here. There are {path}, {url}, {page}, {line}, {query}.</source>
      <translation>{name} 无法识别。可用的有 {path}、{url}、{page}、{line}、{query}。</translation>
    </message>
    <message>
      <source>The first word must be a program.</source>
      <translation>第一个词必须是程序。</translation>
    </message>
    <message>
      <source>Say where the file goes: add {path}.</source>
      <translation>请指明文件的位置：添加 {path}。</translation>
    </message>
    <message>
      <source>A quotation mark is opened and never closed.</source>
      <translation>有引号未闭合。</translation>
    </message>
    <message>
      <source>Looking for a .{ending} file…</source>
      <translation>正在查找 .{ending} 文件…</translation>
    </message>
    <message>
      <source>The program is there. No .{ending} file is in the library to try it with.</source>
      <translation>程序可用。资料库中没有 .{ending} 文件可供测试。</translation>
    </message>
    <message>
      <source>Started with “{name}”.</source>
      <translation>已启动并打开“{name}”。</translation>
    </message>
    <message>
      <source>Opens .{ending} files with {program}.</source>
      <translation>用 {program} 打开 .{ending} 文件。</translation>
    </message>
    <message>
      <source>The program “{name}” is not there: check how it is written, or give its whole path.</source>
      <translation>找不到程序“{name}”：请检查拼写，或给出完整路径。</translation>
    </message>
    <message>
      <source>“{name}” is a batch file: name the program itself (.exe).</source>
      <translation>“{name}”是批处理文件：请指定程序本身（.exe）。</translation>
    </message>
    <message>
      <source>“{name}” did not start: {reason}</source>
      <translation>“{name}”未能启动：{reason}</translation>
    </message>
    <message>
      <source>“{name}” ended at once with an error ({code}): see its command in the settings.</source>
      <translation>“{name}”启动后立即出错退出（{code}）：请检查设置中的命令。</translation>
    </message>
    <message>
      <source>Open with</source>
      <translation>打开方式</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>类型</translation>
    </message>
    <message>
      <source>Command</source>
      <translation>命令</translation>
    </message>
    <message>
      <source>Programs</source>
      <translation>程序</translation>
    </message>
    <message>
      <source>Known programs on this machine</source>
      <translation>此电脑上的已知程序</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>添加</translation>
    </message>
    <message>
      <source>Open such files so from now on (Enter)</source>
      <translation>今后以此方式打开此类文件（回车键）</translation>
    </message>
    <message>
      <source>Test</source>
      <translation>测试</translation>
    </message>
    <message>
      <source>Open a file of the library with this command</source>
      <translation>用此命令打开资料库中的一个文件</translation>
    </message>
    <message>
      <source>None was found: write a command.</source>
      <translation>未找到程序：请输入命令。</translation>
    </message>
    <message>
      <source>Files open in the program that your system has for them, at the passage where that program can. A command of your own goes before it. {path}, {url}, {page}, {line} and {query} stand for what is opened; nothing is run through a shell.</source>
      <translation>文件会用系统指定的程序打开；程序支持时，直接定位到相应段落。自定义命令优先。{path}、{url}、{page}、{line} 和 {query} 代表要打开的内容；任何命令都不经过 Shell 执行。</translation>
    </message>
    <message>
      <source>Test the command for .{ending}</source>
      <translation>测试 .{ending} 的命令</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>更改</translation>
    </message>
    <message>
      <source>Change the command for .{ending}</source>
      <translation>更改 .{ending} 的命令</translation>
    </message>
    <message>
      <source>Remove the command for .{ending}</source>
      <translation>移除 .{ending} 的命令</translation>
    </message>
  </context>
  <context>
    <name>preview</name>
    <message>
      <source>Known by its name only: there is no text of it to show.</source>
      <translation>仅知道文件名：没有可显示的文本。</translation>
    </message>
    <message>
      <source>There is no text in this file.</source>
      <translation>此文件中没有文本。</translation>
    </message>
    <message>
      <source>similarity {figure}</source>
      <translation>相似度 {figure}</translation>
    </message>
    <message>
      <source>{match} of {matches}</source>
      <comment>matching passages of a file</comment>
      <translation>第 {match}/{matches} 处</translation>
    </message>
    <message>
      <source>Page {page}</source>
      <translation>第 {page} 页</translation>
    </message>
    <message>
      <source>Page {page} of {pages}</source>
      <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
      <source>rank {rank}</source>
      <translation>排名 {rank}</translation>
    </message>
    <message>
      <source>Line {line}</source>
      <translation>第 {line} 行</translation>
    </message>
    <message>
      <source>Folder</source>
      <comment>short: show in folder</comment>
      <translation>文件夹</translation>
    </message>
    <message>
      <source>Previous match in this file</source>
      <translation>此文件中的上一处匹配</translation>
    </message>
    <message>
      <source>Next match in this file</source>
      <translation>此文件中的下一处匹配</translation>
    </message>
    <message>
      <source>Open in its own program</source>
      <translation>用默认程序打开</translation>
    </message>
    <message>
      <source>Open ↵</source>
      <translation>打开 ↵</translation>
    </message>
    <message>
      <source>Open the file</source>
      <translation>打开文件</translation>
    </message>
    <message>
      <source>Show in the file manager</source>
      <translation>在文件管理器中显示</translation>
    </message>
    <message>
      <source>meaning</source>
      <comment>how a passage was found</comment>
      <translation>语义</translation>
    </message>
    <message>
      <source>words</source>
      <comment>how a passage was found</comment>
      <translation>词语</translation>
    </message>
    <message>
      <source>Only the beginning of this file is stored.</source>
      <translation>仅存储了此文件的开头部分。</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>在文件夹中显示</translation>
    </message>
    <message>
      <source>Text of the file</source>
      <translation>文件文本</translation>
    </message>
  </context>
  <context>
    <name>problems</name>
    <message>
      <source>Reading again…</source>
      <translation>正在重新读取…</translation>
    </message>
    <message>
      <source>{kind}: {reason}</source>
      <translation>{kind}：{reason}</translation>
    </message>
    <message>
      <source>Ignored · {why}</source>
      <translation>已忽略 · {why}</translation>
    </message>
    <message>
      <source>All</source>
      <translation>全部</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) selected</source>
      <translation>
        <numerusform>已选择 %n 个文件</numerusform>
      </translation>
    </message>
    <message>
      <source>Asking for the list</source>
      <translation>正在获取列表</translation>
    </message>
    <message>
      <source>Try fewer letters, or another kind.</source>
      <translation>试试减少输入的字，或选择其他类别。</translation>
    </message>
    <message>
      <source>No problem matches</source>
      <translation>没有匹配的问题</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) (is|are) ignored.</source>
      <translation>
        <numerusform>已忽略 %n 个文件。</numerusform>
      </translation>
    </message>
    <message>
      <source>Every other file could be read.</source>
      <translation>其他文件均可读取。</translation>
    </message>
    <message>
      <source>Every file could be read.</source>
      <translation>所有文件均可读取。</translation>
    </message>
    <message numerus="yes">
      <source>{shown} of %n file(s)</source>
      <translation>
        <numerusform>{shown} / %n 个文件</numerusform>
      </translation>
    </message>
    <message>
      <source>No permission</source>
      <translation>无权限</translation>
    </message>
    <message>
      <source>Gone</source>
      <comment>the file is there no more</comment>
      <translation>已不存在</translation>
    </message>
    <message>
      <source>Damaged</source>
      <translation>已损坏</translation>
    </message>
    <message>
      <source>Needs a password</source>
      <translation>需要密码</translation>
    </message>
    <message>
      <source>Too large</source>
      <translation>太大</translation>
    </message>
    <message>
      <source>Took too long</source>
      <translation>读取超时</translation>
    </message>
    <message>
      <source>Reader stopped</source>
      <comment>the process that read the file ended</comment>
      <translation>读取进程中断</translation>
    </message>
    <message>
      <source>Keeps changing</source>
      <translation>一直在变化</translation>
    </message>
    <message>
      <source>Unreadable</source>
      <translation>无法读取</translation>
    </message>
    <message>
      <source>Files that could not be read</source>
      <translation>无法读取的文件</translation>
    </message>
    <message>
      <source>Back to the folders</source>
      <translation>返回文件夹</translation>
    </message>
    <message>
      <source>Show those of all folders</source>
      <translation>显示所有文件夹的问题</translation>
    </message>
    <message>
      <source>Retry all shown</source>
      <translation>全部重试</translation>
    </message>
    <message>
      <source>Kinds of problems</source>
      <translation>问题类别</translation>
    </message>
    <message>
      <source>Only in {folder}: show those of all folders</source>
      <translation>仅限 {folder}：显示所有文件夹的问题</translation>
    </message>
    <message>
      <source>Filter by name, place or reason</source>
      <translation>按名称、位置或原因筛选</translation>
    </message>
    <message>
      <source>Filter the problems</source>
      <translation>筛选问题</translation>
    </message>
    <message>
      <source>Filter</source>
      <translation>筛选</translation>
    </message>
    <message>
      <source>Open in its own program</source>
      <translation>用默认程序打开</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>打开</translation>
    </message>
    <message>
      <source>Show in the file manager</source>
      <translation>在文件管理器中显示</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>在文件夹中显示</translation>
    </message>
    <message>
      <source>Read again</source>
      <translation>重新读取</translation>
    </message>
    <message>
      <source>Retry</source>
      <translation>重试</translation>
    </message>
    <message>
      <source>Could not be read</source>
      <translation>无法读取</translation>
    </message>
    <message>
      <source>Hide what is ignored</source>
      <translation>隐藏已忽略的文件</translation>
    </message>
    <message>
      <source>Show what is ignored too</source>
      <translation>同时显示已忽略的文件</translation>
    </message>
    <message>
      <source>Ignored {number}</source>
      <translation>已忽略 {number}</translation>
    </message>
    <message>
      <source>Show ignored files: {number}</source>
      <translation>显示已忽略的文件：{number}</translation>
    </message>
    <message>
      <source>Ignore</source>
      <translation>忽略</translation>
    </message>
    <message>
      <source>Not listed until it changes</source>
      <translation>在文件更改之前不再列出</translation>
    </message>
    <message>
      <source>List again</source>
      <translation>重新列出</translation>
    </message>
    <message>
      <source>More ▾</source>
      <translation>更多 ▾</translation>
    </message>
    <message>
      <source>More kinds</source>
      <translation>更多类别</translation>
    </message>
    <message numerus="yes">
      <source>{kind}: %n file(s)</source>
      <translation>
        <numerusform>{kind}：%n 个文件</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>program</name>
    <message>
      <source>The system did not let Kindred change that ({reason}).</source>
      <translation>系统不允许 Kindred 更改此项（{reason}）。</translation>
    </message>
    <message>
      <source>Kindred went on while its window was closed, ready for the search bar. Ctrl+Q quits it.</source>
      <translation>窗口关闭后 Kindred 仍在运行，可随时使用搜索栏。按 Ctrl+Q 退出。</translation>
    </message>
    <message>
      <source>Change that</source>
      <translation>更改设置</translation>
    </message>
    <message>
      <source>Tray icon</source>
      <translation>托盘图标</translation>
    </message>
    <message>
      <source>Go on when the window is closed</source>
      <translation>关闭窗口后继续运行</translation>
    </message>
    <message>
      <source>Start with the session</source>
      <translation>登录时启动</translation>
    </message>
    <message>
      <source>Icon in the system's tray</source>
      <translation>系统托盘图标</translation>
    </message>
    <message>
      <source>The search bar and its key stay ready, and folders are followed. Ctrl+Q quits Kindred.</source>
      <translation>搜索栏及其快捷键保持可用，并继续跟踪文件夹。按 Ctrl+Q 退出 Kindred。</translation>
    </message>
    <message>
      <source>With nothing in sight: search bar, key and icon are ready.</source>
      <translation>不显示任何窗口：搜索栏、快捷键和图标均已就绪。</translation>
    </message>
    <message>
      <source>This desktop has no tray.</source>
      <translation>此桌面没有系统托盘。</translation>
    </message>
    <message>
      <source>Search, pause and quit from there.</source>
      <translation>可从中搜索、暂停和退出。</translation>
    </message>
  </context>
  <context>
    <name>results</name>
    <message>
      <source>page {number}</source>
      <translation>第 {number} 页</translation>
    </message>
    <message>
      <source>line {number}</source>
      <translation>第 {number} 行</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) at once are too many: select at most {most}.</source>
      <translation>
        <numerusform>一次打开 %n 个文件太多：最多选择 {most} 个。</numerusform>
      </translation>
    </message>
    <message>
      <source>Open with</source>
      <translation>打开方式</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>打开</translation>
    </message>
    <message>
      <source>Open at {place}</source>
      <translation>在{place}打开</translation>
    </message>
    <message numerus="yes">
      <source>Open %n file(s)</source>
      <translation>
        <numerusform>打开 %n 个文件</numerusform>
      </translation>
    </message>
    <message>
      <source>Always open .{ending} files with…</source>
      <translation>始终用以下程序打开 .{ending} 文件…</translation>
    </message>
    <message>
      <source>Quick Look</source>
      <translation>快速查看</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>在文件夹中显示</translation>
    </message>
    <message>
      <source>Copy path</source>
      <translation>复制路径</translation>
    </message>
    <message>
      <source>Copy file</source>
      <translation>复制文件</translation>
    </message>
    <message>
      <source>Copy passage with source</source>
      <translation>复制段落及出处</translation>
    </message>
    <message numerus="yes">
      <source>Copy %n path(s)</source>
      <translation>
        <numerusform>复制 %n 个路径</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Copy %n file(s)</source>
      <translation>
        <numerusform>复制 %n 个文件</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Copy %n passage(s) with sources</source>
      <translation>
        <numerusform>复制 %n 个段落及出处</numerusform>
      </translation>
    </message>
    <message>
      <source>Export all results…</source>
      <translation>导出全部结果…</translation>
    </message>
    <message numerus="yes">
      <source>Export %n selected result(s)…</source>
      <translation>
        <numerusform>导出所选的 %n 条结果…</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Open %n file(s)? Enter once more opens them.</source>
      <translation>
        <numerusform>打开 %n 个文件？再按一次回车键即可打开。</numerusform>
      </translation>
    </message>
    <message>
      <source>Open all</source>
      <translation>全部打开</translation>
    </message>
    <message>
      <source>Loading more results…</source>
      <translation>正在加载更多结果…</translation>
    </message>
    <message>
      <source>Show more results</source>
      <translation>显示更多结果</translation>
    </message>
    <message>
      <source>Show more results. Press Enter.</source>
      <translation>显示更多结果。请按回车键。</translation>
    </message>
    <message>
      <source>What to do with the results</source>
      <translation>对结果执行的操作</translation>
    </message>
    <message>
      <source>↑ ↓ other results   ·   Page Up, Page Down read on   ·   Space closes</source>
      <translation>↑ ↓ 切换结果   ·   Page Up、Page Down 翻阅   ·   空格键关闭</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s)</source>
      <translation>
        <numerusform>%n 个文件</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>search</name>
    <message>
      <source>Nothing relevant</source>
      <translation>没有相关内容</translation>
    </message>
    <message>
      <source>{files} {examples}</source>
      <comment>3 files like report.pdf</comment>
      <translation>{files}（{examples}）</translation>
    </message>
    <message>
      <source>{files} so far</source>
      <translation>目前找到 {files}</translation>
    </message>
    <message>
      <source>{figure} ms</source>
      <translation>{figure} 毫秒</translation>
    </message>
    <message>
      <source>reranked</source>
      <translation>已重排</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s)</source>
      <translation>
        <numerusform>%n 个文件</numerusform>
      </translation>
    </message>
    <message>
      <source>ending of the name, as in ext:pdf</source>
      <translation>文件扩展名，如 ext:pdf</translation>
    </message>
    <message>
      <source>kind of file, as in type:email</source>
      <translation>文件类型，如 type:email</translation>
    </message>
    <message>
      <source>folder, as in in:letters</source>
      <translation>文件夹，如 in:信件</translation>
    </message>
    <message>
      <source>name of the file, as in name:*2024*</source>
      <translation>文件名，如 name:*2024*</translation>
    </message>
    <message>
      <source>changed since, as in after:2024-01-31</source>
      <translation>自此日期起修改，如 after:2024-01-31</translation>
    </message>
    <message>
      <source>changed before, as in before:2025</source>
      <translation>在此日期之前修改，如 before:2025</translation>
    </message>
    <message>
      <source>size, as in size:&gt;1mb</source>
      <translation>大小，如 size:&gt;1mb</translation>
    </message>
    <message>
      <source>language, as in lang:de</source>
      <translation>语言，如 lang:en</translation>
    </message>
    <message>
      <source>Also searched for: {words}</source>
      <translation>同时搜索了：{words}</translation>
    </message>
    <message>
      <source>Search only for {words}</source>
      <translation>仅搜索{words}</translation>
    </message>
    <message>
      <source>why was the vote postponed</source>
      <comment>an example of a question</comment>
      <translation>表决为什么推迟了</translation>
    </message>
    <message>
      <source>Ask the way you would ask a person: meaning counts, not only words.</source>
      <translation>像问人一样提问：按语义查找，不只看字词。</translation>
    </message>
    <message>
      <source>"outer quay"</source>
      <comment>an example of a phrase, in plain quotation marks</comment>
      <translation>"外港码头"</translation>
    </message>
    <message>
      <source>Words in quotation marks must stand there exactly so.</source>
      <translation>引号中的词语必须原样出现。</translation>
    </message>
    <message>
      <source>ext:pdf  in:Council  name:minutes</source>
      <comment>ext:, in: and name: stay as they are</comment>
      <translation>ext:pdf  in:董事会  name:会议纪要</translation>
    </message>
    <message>
      <source>Only such files, such folders, such names.</source>
      <translation>限定文件类型、文件夹和名称。</translation>
    </message>
    <message>
      <source>The engine is coming up. You can type already.</source>
      <translation>搜索服务正在启动，现在就可以输入。</translation>
    </message>
    <message>
      <source>Starting</source>
      <translation>正在启动</translation>
    </message>
    <message>
      <source>Kindred reads what is in it and finds passages by what they mean. Nothing leaves this machine.</source>
      <translation>Kindred 会读取其中的文件，并按语义查找段落。任何内容都不会离开此电脑。</translation>
    </message>
    <message>
      <source>Drop a folder here</source>
      <translation>将文件夹拖到此处</translation>
    </message>
    <message numerus="yes">
      <source>Search %n file(s) by meaning</source>
      <translation>
        <numerusform>按语义搜索 %n 个文件</numerusform>
      </translation>
    </message>
    <message>
      <source>No passage is close to this in words or meaning.</source>
      <translation>没有词语或语义与此相近的段落。</translation>
    </message>
    <message>
      <source>The search is limited by {filters}: take that out to look everywhere.</source>
      <translation>搜索受 {filters} 限制：移除后可搜索全部内容。</translation>
    </message>
    <message>
      <source>Try other words, or describe what the passage says.</source>
      <translation>请换用其他词语，或描述段落的内容。</translation>
    </message>
    <message>
      <source>Nothing relevant so far</source>
      <translation>目前没有相关内容</translation>
    </message>
    <message>
      <source>Nothing relevant: no passage is close to this in words or meaning.</source>
      <translation>没有相关内容：没有词语或语义与此相近的段落。</translation>
    </message>
    <message>
      <source>Words are searchable; meaning is not: the model did not start.</source>
      <translation>可按词语搜索，但不能按语义搜索：模型未能启动。</translation>
    </message>
    <message>
      <source>Still reading: words are searchable now, meaning follows.</source>
      <translation>仍在读取：现在可按词语搜索，稍后可按语义搜索。</translation>
    </message>
    <message>
      <source>All words are searchable, {percent} % of the passages also by meaning.</source>
      <translation>所有段落均可按词语搜索，其中 {percent}% 也可按语义搜索。</translation>
    </message>
    <message>
      <source>All words are searchable, {percent} % of the passages also by meaning (paused).</source>
      <translation>所有段落均可按词语搜索，其中 {percent}% 也可按语义搜索（已暂停）。</translation>
    </message>
    <message>
      <source>Type</source>
      <comment>what kind of file</comment>
      <translation>类型</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>文件夹</translation>
    </message>
    <message>
      <source>Date</source>
      <comment>when a file was changed</comment>
      <translation>日期</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>语言</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>文档</translation>
    </message>
    <message>
      <source>Code</source>
      <comment>source code</comment>
      <translation>代码</translation>
    </message>
    <message>
      <source>E-mail</source>
      <translation>邮件</translation>
    </message>
    <message>
      <source>Images</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>Spreadsheets</source>
      <translation>电子表格</translation>
    </message>
    <message>
      <source>Slides</source>
      <comment>presentations</comment>
      <translation>演示文稿</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>今天</translation>
    </message>
    <message>
      <source>Yesterday</source>
      <translation>昨天</translation>
    </message>
    <message>
      <source>This week</source>
      <translation>本周</translation>
    </message>
    <message>
      <source>This month</source>
      <translation>本月</translation>
    </message>
    <message>
      <source>This year</source>
      <translation>今年</translation>
    </message>
    <message>
      <source>Last year</source>
      <translation>去年</translation>
    </message>
    <message>
      <source>Older</source>
      <comment>before this year</comment>
      <translation>更早</translation>
    </message>
    <message>
      <source>German</source>
      <translation>德语</translation>
    </message>
    <message>
      <source>English</source>
      <translation>英语</translation>
    </message>
    <message>
      <source>Spanish</source>
      <translation>西班牙语</translation>
    </message>
    <message>
      <source>French</source>
      <translation>法语</translation>
    </message>
    <message>
      <source>Italian</source>
      <translation>意大利语</translation>
    </message>
    <message>
      <source>Japanese</source>
      <translation>日语</translation>
    </message>
    <message>
      <source>Korean</source>
      <translation>韩语</translation>
    </message>
    <message>
      <source>Dutch</source>
      <translation>荷兰语</translation>
    </message>
    <message>
      <source>Polish</source>
      <translation>波兰语</translation>
    </message>
    <message>
      <source>Portuguese</source>
      <translation>葡萄牙语</translation>
    </message>
    <message>
      <source>Russian</source>
      <translation>俄语</translation>
    </message>
    <message>
      <source>Chinese</source>
      <translation>中文</translation>
    </message>
    <message>
      <source>only {type}</source>
      <comment>a kind of file: only PDF, only Images</comment>
      <translation>仅限{type}</translation>
    </message>
    <message>
      <source>larger than {size}</source>
      <translation>大于 {size}</translation>
    </message>
    <message>
      <source>smaller than {size}</source>
      <translation>小于 {size}</translation>
    </message>
    <message>
      <source>in “{folder}”</source>
      <translation>位于“{folder}”</translation>
    </message>
    <message>
      <source>changed since {time}</source>
      <translation>自 {time} 起修改</translation>
    </message>
    <message>
      <source>changed before {time}</source>
      <translation>在 {time} 之前修改</translation>
    </message>
    <message>
      <source>changed in {time}</source>
      <comment>a month or a year</comment>
      <translation>修改于 {time}</translation>
    </message>
    <message numerus="yes">
      <source>changed in the last %n day(s)</source>
      <translation>
        <numerusform>最近 %n 天修改</numerusform>
      </translation>
    </message>
    <message>
      <source>changed today</source>
      <translation>今天修改</translation>
    </message>
    <message>
      <source>changed this week</source>
      <translation>本周修改</translation>
    </message>
    <message>
      <source>changed this month</source>
      <translation>本月修改</translation>
    </message>
    <message>
      <source>changed this year</source>
      <translation>今年修改</translation>
    </message>
    <message>
      <source>changed yesterday</source>
      <translation>昨天修改</translation>
    </message>
    <message>
      <source>Strong</source>
      <comment>how sure a hit is</comment>
      <translation>高度相关</translation>
    </message>
    <message>
      <source>Likely</source>
      <comment>how sure a hit is</comment>
      <translation>可能相关</translation>
    </message>
    <message>
      <source>Weak</source>
      <comment>how sure a hit is</comment>
      <translation>弱相关</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) with little in common</source>
      <translation>
        <numerusform>%n 个弱相关文件</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more with little in common</source>
      <translation>
        <numerusform>另有 %n 个弱相关文件</numerusform>
      </translation>
    </message>
    <message>
      <source>{row}. Press Enter to hide them.</source>
      <translation>{row}。按回车键隐藏。</translation>
    </message>
    <message>
      <source>{row}. Press Enter to show them.</source>
      <translation>{row}。按回车键显示。</translation>
    </message>
    <message>
      <source>Found by meaning; its text is not stored.</source>
      <translation>按语义找到；未存储其文本。</translation>
    </message>
    <message>
      <source>Not connected</source>
      <translation>未连接</translation>
    </message>
    <message numerus="yes">
      <source>%n more passage(s)</source>
      <translation>
        <numerusform>另有 %n 个段落</numerusform>
      </translation>
    </message>
    <message>
      <source>Found by name</source>
      <translation>按名称找到</translation>
    </message>
    <message numerus="yes">
      <source>%n identical (copy|copies)</source>
      <translation>
        <numerusform>%n 个相同副本</numerusform>
      </translation>
    </message>
    <message>
      <source>“{text}”</source>
      <comment>quotation marks</comment>
      <translation>“{text}”</translation>
    </message>
    <message>
      <source>Suggestions</source>
      <translation>建议</translation>
    </message>
    <message>
      <source>Take the mistyped words as they stand ({key})</source>
      <translation>按原样搜索疑似有误的词语 ({key})</translation>
    </message>
    <message>
      <source>Search only for what was typed</source>
      <translation>仅按输入内容搜索</translation>
    </message>
    <message>
      <source>Narrow the search</source>
      <translation>缩小搜索范围</translation>
    </message>
    <message>
      <source>Filter {filter}</source>
      <translation>筛选条件 {filter}</translation>
    </message>
    <message>
      <source>edit (Enter) · the opposite (−) · remove (Delete, or ×)</source>
      <translation>编辑（回车键） · 取反（−） · 移除（Del 或 ×）</translation>
    </message>
    <message>
      <source>Only these</source>
      <translation>仅限这些</translation>
    </message>
    <message>
      <source>All but these</source>
      <translation>排除这些</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>编辑</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>移除</translation>
    </message>
    <message numerus="yes">
      <source>%n more filter(s)</source>
      <translation>
        <numerusform>另有 %n 个筛选条件</numerusform>
      </translation>
    </message>
    <message>
      <source>not {filter}</source>
      <translation>排除 {filter}</translation>
    </message>
    <message>
      <source>Saved search</source>
      <translation>已保存的搜索</translation>
    </message>
    <message>
      <source>Name of the saved search</source>
      <translation>已保存的搜索的名称</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>完成</translation>
    </message>
    <message>
      <source>Save it no more</source>
      <translation>取消保存</translation>
    </message>
    <message>
      <source>Use as filters: {filters} ({keys})</source>
      <translation>用作筛选条件：{filters} ({keys})</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>结果</translation>
    </message>
    <message>
      <source>Save this search</source>
      <translation>保存此搜索</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>清空搜索</translation>
    </message>
    <message>
      <source>Name or remove this saved search</source>
      <translation>重命名或移除此已保存的搜索</translation>
    </message>
    <message>
      <source>Search by meaning, by words or by name</source>
      <translation>按语义、词语或名称搜索</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>搜索</translation>
    </message>
    <message>
      <source>Search ({search}) · complete: {complete}</source>
      <comment>with their keys</comment>
      <translation>搜索 ({search}) · 补全：{complete}</translation>
    </message>
    <message>
      <source>{keys} or {others}</source>
      <comment>two keys</comment>
      <translation>{keys} 或 {others}</translation>
    </message>
    <message>
      <source>Erase all past searches</source>
      <translation>清除全部搜索历史</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>清空</translation>
    </message>
    <message>
      <source>Saved searches</source>
      <translation>已保存的搜索</translation>
    </message>
    <message>
      <source>Recent</source>
      <translation>最近搜索</translation>
    </message>
    <message>
      <source>Rename “{name}”</source>
      <translation>重命名“{name}”</translation>
    </message>
    <message>
      <source>Remove “{name}”</source>
      <translation>移除“{name}”</translation>
    </message>
    <message>
      <source>Forget “{query}”</source>
      <translation>从历史中移除“{query}”</translation>
    </message>
  </context>
  <context>
    <name>settings</name>
    <message>
      <source>Go on</source>
      <comment>reading in the background</comment>
      <translation>照常</translation>
    </message>
    <message>
      <source>Gently</source>
      <comment>reading in the background</comment>
      <translation>低速</translation>
    </message>
    <message>
      <source>Pause</source>
      <comment>reading in the background</comment>
      <translation>暂停</translation>
    </message>
    <message>
      <source>Keys, passwords and where they are kept: .ssh, .gnupg, key chains, .env, histories of shells</source>
      <translation>密钥、密码及其存放位置：.ssh、.gnupg、钥匙串、.env、Shell 历史记录</translation>
    </message>
    <message>
      <source>Profiles of browsers, and the insides of programs and media libraries</source>
      <translation>浏览器配置文件，以及程序和媒体库的内部数据</translation>
    </message>
    <message>
      <source>Caches, installed packages, what was built from other files, version control, the trash</source>
      <translation>缓存、已安装的软件包、由其他文件生成的内容、版本控制数据、回收站</translation>
    </message>
    <message>
      <source>Folders of the system, and Kindred's own data</source>
      <translation>系统文件夹，以及 Kindred 自身的数据</translation>
    </message>
    <message>
      <source>Files whose content lies in a cloud are known by name: nothing is fetched</source>
      <translation>内容存放在云端的文件仅按名称收录：不会下载任何内容</translation>
    </message>
    <message>
      <source>This folder’s name is not readable text: rename it, then choose it.</source>
      <translation>此文件夹的名称不是可读文本：请先重命名，再选择。</translation>
    </message>
    <message>
      <source>The check was interrupted: start it again.</source>
      <translation>检查已中断：请重新开始。</translation>
    </message>
    <message>
      <source>It could not be checked: {reason}</source>
      <translation>无法检查：{reason}</translation>
    </message>
    <message>
      <source>Comparing the catalogue, both indexes and the disk: {time} so far. You can go on working.</source>
      <translation>正在比对文件清单、两个索引和磁盘：已用时 {time}。期间可继续工作。</translation>
    </message>
    <message>
      <source>Repairing: {time} so far. You can go on working.</source>
      <translation>正在修复：已用时 {time}。期间可继续工作。</translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <comment>differences</comment>
      <translation>
        <numerusform>以及另外 %n 处</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n difference(s) repaired.</source>
      <translation>
        <numerusform>已修复 %n 处差异。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n difference(s) repaired, {left} left.</source>
      <translation>
        <numerusform>已修复 %n 处差异，还剩 {left} 处。</numerusform>
      </translation>
    </message>
    <message>
      <source>Everything agrees: there is nothing to repair.</source>
      <translation>完全一致：无需修复。</translation>
    </message>
    <message numerus="yes">
      <source>%n difference(s) between the catalogue, the indexes and the disk.</source>
      <translation>
        <numerusform>文件清单、索引和磁盘之间有 %n 处差异。</numerusform>
      </translation>
    </message>
    <message>
      <source>Automatic</source>
      <comment>number of threads</comment>
      <translation>自动</translation>
    </message>
    <message>
      <source>{percent} %</source>
      <translation>{percent}%</translation>
    </message>
    <message>
      <source>Ready on {device} · {size} of memory</source>
      <translation>已在 {device} 上就绪 · 占用内存 {size}</translation>
    </message>
    <message>
      <source>Loading · {size}</source>
      <translation>正在加载 · {size}</translation>
    </message>
    <message>
      <source>Loaded when it is first needed · {size}</source>
      <translation>首次需要时加载 · {size}</translation>
    </message>
    <message>
      <source>Reranker</source>
      <translation>重排模型</translation>
    </message>
    <message>
      <source>Choose the folder of a cross-encoder</source>
      <translation>选择交叉编码器所在的文件夹</translation>
    </message>
    <message>
      <source>As the system</source>
      <comment>light or dark colours</comment>
      <translation>跟随系统</translation>
    </message>
    <message>
      <source>Light</source>
      <comment>colours</comment>
      <translation>浅色</translation>
    </message>
    <message>
      <source>Dark</source>
      <comment>colours</comment>
      <translation>深色</translation>
    </message>
    <message>
      <source>As the system</source>
      <comment>language</comment>
      <translation>跟随系统</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>配色</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>文字大小</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>语言</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>设置</translation>
    </message>
    <message>
      <source>Appearance</source>
      <translation>外观</translation>
    </message>
    <message>
      <source>This engine</source>
      <translation>当前搜索服务</translation>
    </message>
    <message>
      <source>It reads, embeds and searches on this machine. Nothing is sent anywhere.</source>
      <translation>读取、嵌入和搜索都在此电脑上进行。不会向任何地方发送任何内容。</translation>
    </message>
    <message>
      <source>What is indexed</source>
      <translation>索引范围</translation>
    </message>
    <message>
      <source>Hidden files</source>
      <translation>隐藏文件</translation>
    </message>
    <message>
      <source>Follow .gitignore</source>
      <translation>遵循 .gitignore</translation>
    </message>
    <message>
      <source>Largest file</source>
      <translation>最大文件</translation>
    </message>
    <message>
      <source>Hidden files and folders</source>
      <translation>隐藏文件和文件夹</translation>
    </message>
    <message>
      <source>Those whose name begins with a dot. Secrets among them never are.</source>
      <translation>名称以点开头的项目。其中的机密内容始终排除。</translation>
    </message>
    <message>
      <source>What a .gitignore in your folders leaves out is left out here too.</source>
      <translation>文件夹中 .gitignore 所排除的内容，此处同样排除。</translation>
    </message>
    <message>
      <source>Largest file that is read</source>
      <translation>读取的最大文件</translation>
    </message>
    <message>
      <source>Larger files are found by their names only.</source>
      <translation>更大的文件只能按名称找到。</translation>
    </message>
    <message>
      <source>Left out of all folders</source>
      <translation>所有文件夹中排除的内容</translation>
    </message>
    <message>
      <source>Left out by itself</source>
      <translation>自动排除的内容</translation>
    </message>
    <message>
      <source>Secrets always; the rest unless a pattern with “!” takes it in.</source>
      <translation>机密内容始终排除；其余内容默认排除，可用带“!”的规则纳入。</translation>
    </message>
    <message>
      <source>On battery</source>
      <translation>使用电池时</translation>
    </message>
    <message>
      <source>When other programs are busy</source>
      <translation>其他程序繁忙时</translation>
    </message>
    <message>
      <source>When a program fills the screen</source>
      <translation>有程序全屏运行时</translation>
    </message>
    <message>
      <source>A film, a game, a presentation.</source>
      <translation>例如电影、游戏、演示文稿。</translation>
    </message>
    <message>
      <source>Power</source>
      <translation>电源</translation>
    </message>
    <message>
      <source>Processor threads</source>
      <translation>处理器线程</translation>
    </message>
    <message>
      <source>Graphics card</source>
      <translation>显卡</translation>
    </message>
    <message>
      <source>How reading and learning in the background make room. Searching never waits.</source>
      <translation>后台读取和分析如何让出资源。搜索始终无需等待。</translation>
    </message>
    <message>
      <source>Of the processor, while it learns meaning without a graphics card.</source>
      <translation>不用显卡分析语义时所用的处理器线程数。</translation>
    </message>
    <message>
      <source>How much of its time it may take, where there is one.</source>
      <translation>有显卡时，最多可占用其多少时间。</translation>
    </message>
    <message>
      <source>Privacy</source>
      <translation>隐私</translation>
    </message>
    <message>
      <source>Remember searches</source>
      <translation>保留搜索历史</translation>
    </message>
    <message>
      <source>Put what is new or often opened first</source>
      <translation>优先显示较新或常用的文件</translation>
    </message>
    <message>
      <source>Forget</source>
      <translation>清除</translation>
    </message>
    <message>
      <source>Forget what I opened</source>
      <translation>清除打开记录</translation>
    </message>
    <message>
      <source>Keep the text</source>
      <translation>保留文本</translation>
    </message>
    <message>
      <source>Erase the text</source>
      <translation>清除文本</translation>
    </message>
    <message>
      <source>Check the library</source>
      <translation>检查资料库</translation>
    </message>
    <message>
      <source>Repair</source>
      <translation>修复</translation>
    </message>
    <message>
      <source>Forgotten</source>
      <translation>已清除</translation>
    </message>
    <message>
      <source>The last 500 that led somewhere are kept on this machine, to complete what you type and to be listed in the empty box. Switched off, they are erased, and the window opens empty. Saved searches stay.</source>
      <translation>最近 500 次有结果的搜索保留在此电脑上，用于补全输入内容，并在搜索框为空时列出。关闭后，这些记录会被清除，打开窗口时搜索框为空。已保存的搜索不受影响。</translation>
    </message>
    <message>
      <source>Between results that fit about as well, newer files and those that you often open from here come first. Which files you open is noted on this machine only, and goes with the file.</source>
      <translation>结果匹配程度相近时，较新的文件和常从此处打开的文件排在前面。打开记录只保存在此电脑上，并随文件一同移除。</translation>
    </message>
    <message>
      <source>Is the library true?</source>
      <translation>资料库是否准确？</translation>
    </message>
    <message>
      <source>Compares what is stored with your files and with both indexes. You can go on working meanwhile.</source>
      <translation>将存储的数据与文件和两个索引进行比对。期间可继续工作。</translation>
    </message>
    <message>
      <source>Keep the text of files in the library</source>
      <translation>在资料库中保留文件文本</translation>
    </message>
    <message>
      <source>It is kept on this machine only, so that results show their passages and words inside files are found. Without it: no passages in the results and no search by words inside files. Meaning and names are searched as before, and the preview reads the file itself.</source>
      <translation>文本只保存在此电脑上，用于在结果中显示段落，并查找文件中的词语。若不保留，结果中不显示段落，也不能按文件中的词语搜索。语义和名称的搜索不受影响，预览会直接读取文件。</translation>
    </message>
    <message>
      <source>Erase the text that is stored? Your files stay as they are. If you keep it again later, all files are read anew.</source>
      <translation>清除已存储的文本？文件本身保持不变。如果以后重新保留，所有文件都将重新读取。</translation>
    </message>
    <message>
      <source>Reranking</source>
      <translation>结果重排</translation>
    </message>
    <message>
      <source>Choose a model…</source>
      <translation>选择模型…</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>移除</translation>
    </message>
    <message>
      <source>Remove the reranker</source>
      <translation>移除重排模型</translation>
    </message>
    <message>
      <source>A second model reads your query together with each of the first 30 results, and sorts them anew once you pause typing. Exact matches stay first. Choose the folder of a cross-encoder that you have, such as ms-marco-MiniLM or bge-reranker: nothing is fetched.</source>
      <translation>第二个模型会将搜索内容与前 30 条结果逐一对照，并在停止输入后重新排序。精确匹配始终靠前。请选择已有交叉编码器（如 ms-marco-MiniLM 或 bge-reranker）所在的文件夹：不会下载任何内容。</translation>
    </message>
    <message>
      <source>Sort the first results anew</source>
      <translation>重排靠前的结果</translation>
    </message>
  </context>
  <context>
    <name>shortcuts</name>
    <message>
      <source>Searching</source>
      <translation>搜索</translation>
    </message>
    <message>
      <source>Go to the search box</source>
      <translation>转到搜索框</translation>
    </message>
    <message>
      <source>Go through the results, from the box too</source>
      <translation>浏览结果（在搜索框中也可用）</translation>
    </message>
    <message>
      <source>Take what the box completes</source>
      <translation>采用搜索框的补全</translation>
    </message>
    <message>
      <source>List how the search may go on</source>
      <translation>列出搜索的补全建议</translation>
    </message>
    <message>
      <source>Take the filters that are offered</source>
      <translation>采用建议的筛选条件</translation>
    </message>
    <message>
      <source>Filters, with counts</source>
      <translation>筛选条件及数量</translation>
    </message>
    <message>
      <source>Search for the words as they were typed</source>
      <translation>按输入的原词搜索</translation>
    </message>
    <message>
      <source>Save the search, or name it anew</source>
      <translation>保存或重命名搜索</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>清空搜索</translation>
    </message>
    <message>
      <source>Search for what is on the clipboard</source>
      <translation>搜索剪贴板中的内容</translation>
    </message>
    <message>
      <source>Export the results</source>
      <translation>导出结果</translation>
    </message>
    <message>
      <source>Selected results</source>
      <translation>所选结果</translation>
    </message>
    <message>
      <source>Open at the passage that was found</source>
      <translation>在找到的段落处打开</translation>
    </message>
    <message>
      <source>Open at the beginning</source>
      <translation>从开头打开</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>在文件夹中显示</translation>
    </message>
    <message>
      <source>Quick Look, from the list or the box</source>
      <translation>快速查看（在列表或搜索框中）</translation>
    </message>
    <message>
      <source>Select several</source>
      <translation>选择多项</translation>
    </message>
    <message>
      <source>Select all (in the list)</source>
      <translation>全选（在列表中）</translation>
    </message>
    <message>
      <source>Copy path</source>
      <translation>复制路径</translation>
    </message>
    <message>
      <source>Copy file</source>
      <translation>复制文件</translation>
    </message>
    <message>
      <source>Copy passage with source</source>
      <translation>复制段落及出处</translation>
    </message>
    <message>
      <source>Why this result?</source>
      <translation>为什么有此结果？</translation>
    </message>
    <message>
      <source>Find similar files</source>
      <translation>查找类似文件</translation>
    </message>
    <message>
      <source>Where else is this?</source>
      <translation>还在哪里？</translation>
    </message>
    <message>
      <source>More like this, less like this</source>
      <translation>更多此类结果、更少此类结果</translation>
    </message>
    <message>
      <source>All actions</source>
      <translation>全部操作</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>预览</translation>
    </message>
    <message>
      <source>Find similar passages (in the text)</source>
      <translation>查找类似段落（在文本中）</translation>
    </message>
    <message>
      <source>Next match in this file</source>
      <translation>此文件中的下一处匹配</translation>
    </message>
    <message>
      <source>Previous match in this file</source>
      <translation>此文件中的上一处匹配</translation>
    </message>
    <message>
      <source>Read on (in the text)</source>
      <translation>翻页阅读（在文本中）</translation>
    </message>
    <message>
      <source>Window</source>
      <translation>窗口</translation>
    </message>
    <message>
      <source>Search, folders, duplicates</source>
      <translation>搜索、文件夹、重复文件</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>设置</translation>
    </message>
    <message>
      <source>Next or previous part of the window</source>
      <translation>窗口的下一个或上一个区域</translation>
    </message>
    <message>
      <source>Add a folder</source>
      <translation>添加文件夹</translation>
    </message>
    <message>
      <source>These keys</source>
      <translation>这些快捷键</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>退出</translation>
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>键盘快捷键</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
  </context>
  <context>
    <name>size</name>
    <message>
      <source>{figure} GB</source>
      <translation>{figure} GB</translation>
    </message>
    <message>
      <source>{figure} MB</source>
      <translation>{figure} MB</translation>
    </message>
    <message numerus="yes">
      <source>%n byte(s)</source>
      <translation>
        <numerusform>%n 字节</numerusform>
      </translation>
    </message>
    <message>
      <source>{figure} KB</source>
      <translation>{figure} KB</translation>
    </message>
    <message>
      <source>{figure} TB</source>
      <translation>{figure} TB</translation>
    </message>
  </context>
  <context>
    <name>time</name>
    <message>
      <source>{seconds} s</source>
      <translation>{seconds} 秒</translation>
    </message>
    <message>
      <source>d MMM yyyy</source>
      <comment>a day, in the letters of Qt's QLocale</comment>
      <translation>yyyy年M月d日</translation>
    </message>
    <message>
      <source>MMM yyyy</source>
      <comment>a month, in the letters of Qt's QLocale</comment>
      <translation>yyyy年M月</translation>
    </message>
    <message>
      <source>under 1 min</source>
      <translation>1 分钟以内</translation>
    </message>
    <message>
      <source>{minutes} min</source>
      <translation>{minutes} 分钟</translation>
    </message>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation>{hours} 小时 {minutes} 分钟</translation>
    </message>
    <message>
      <source>{hours} h</source>
      <translation>{hours} 小时</translation>
    </message>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%n 天</numerusform>
      </translation>
    </message>
    <message>
      <source>just now</source>
      <translation>刚刚</translation>
    </message>
    <message numerus="yes">
      <source>%n minute(s) ago</source>
      <translation>
        <numerusform>%n 分钟前</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hour(s) ago</source>
      <translation>
        <numerusform>%n 小时前</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) ago</source>
      <translation>
        <numerusform>%n 天前</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>tray</name>
    <message>
      <source>Search</source>
      <translation>搜索</translation>
    </message>
    <message>
      <source>Open Kindred</source>
      <translation>打开 Kindred</translation>
    </message>
    <message>
      <source>Duplicates</source>
      <translation>重复文件</translation>
    </message>
    <message>
      <source>Quit Kindred</source>
      <translation>退出 Kindred</translation>
    </message>
    <message>
      <source>Resume indexing</source>
      <translation>继续编制索引</translation>
    </message>
    <message>
      <source>Pause indexing</source>
      <translation>暂停编制索引</translation>
    </message>
    <message numerus="yes">
      <source>%n new</source>
      <translation>
        <numerusform>新增 %n 个</numerusform>
      </translation>
    </message>
    <message>
      <source>Kindred: {doing}</source>
      <translation>Kindred：{doing}</translation>
    </message>
  </context>
  <context>
    <name>why</name>
    <message>
      <source>Little speaks for this file: it is among the nearest that there are.</source>
      <translation>此文件与搜索内容关联不大，只是现有文件中较为接近的。</translation>
    </message>
    <message>
      <source> and </source>
      <comment>between two reasons</comment>
      <translation> + </translation>
    </message>
    <message>
      <source>Strong, because of {reasons}.</source>
      <translation>高度相关，依据：{reasons}。</translation>
    </message>
    <message>
      <source>Likely, because of {reasons}.</source>
      <translation>可能相关，依据：{reasons}。</translation>
    </message>
    <message>
      <source>Weak: all that speaks for it is {reasons}.</source>
      <translation>弱相关，依据仅有：{reasons}。</translation>
    </message>
    <message>
      <source>the same content as the example</source>
      <translation>内容与示例相同</translation>
    </message>
    <message>
      <source>its name</source>
      <translation>文件名</translation>
    </message>
    <message>
      <source>its meaning</source>
      <translation>语义</translation>
    </message>
    <message>
      <source>all of your words in one passage</source>
      <translation>同一段落含有全部搜索词</translation>
    </message>
    <message>
      <source>some of your words</source>
      <translation>含有部分搜索词</translation>
    </message>
    <message>
      <source>It holds exactly what your example holds.</source>
      <translation>其内容与示例完全相同。</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>副本</translation>
    </message>
    <message>
      <source>Meaning</source>
      <translation>语义</translation>
    </message>
    <message>
      <source>Its meaning has not been compared (yet): only words and names were.</source>
      <translation>其语义尚未比较：只比较了词语和名称。</translation>
    </message>
    <message>
      <source>Of all passages it is number {rank} in meaning.</source>
      <translation>在所有段落中，语义排名第 {rank}。</translation>
    </message>
    <message>
      <source>In this library, unrelated passages seldom reach {likely}, and hardly ever {strong}.</source>
      <translation>在此资料库中，无关段落很少达到 {likely}，几乎不会达到 {strong}。</translation>
    </message>
    <message>
      <source>This sentence carried it:</source>
      <translation>起决定作用的是这句话：</translation>
    </message>
    <message>
      <source>Similarity {figure} to what you search for.</source>
      <translation>与搜索内容的相似度为 {figure}。</translation>
    </message>
    <message>
      <source>Very close to what you search for: similarity {figure}.</source>
      <translation>与搜索内容非常接近：相似度 {figure}。</translation>
    </message>
    <message>
      <source>Close to what you search for: similarity {figure}.</source>
      <translation>与搜索内容接近：相似度 {figure}。</translation>
    </message>
    <message>
      <source>Not close to what you search for: similarity {figure}.</source>
      <translation>与搜索内容不接近：相似度 {figure}。</translation>
    </message>
    <message>
      <source>None of your words are in this passage.</source>
      <translation>此段落不含任何搜索词。</translation>
    </message>
    <message>
      <source>Of your words this passage has {found} of {all}; not in it: {missing}.</source>
      <translation>此段落含有 {all} 个搜索词中的 {found} 个，缺少：{missing}。</translation>
    </message>
    <message>
      <source>All of your words are in this passage.</source>
      <translation>此段落含有全部搜索词。</translation>
    </message>
    <message>
      <source>Of all passages it is number {rank} by words.</source>
      <translation>在所有段落中，词语排名第 {rank}。</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>词语</translation>
    </message>
    <message>
      <source>It is called exactly what you typed.</source>
      <translation>其名称与输入内容完全一致。</translation>
    </message>
    <message>
      <source>Your words are in its name or its folders: for that alone {score} of 1.</source>
      <translation>搜索词出现在文件名或所在文件夹中：仅此一项得分 {score}（满分 1）。</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>It was moved up a little, by {added} of 1: {reason}.</source>
      <translation>排名略微上调，加 {added} 分（满分 1）：{reason}。</translation>
    </message>
    <message>
      <source>it is new, or often opened</source>
      <translation>文件较新或经常打开</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>排序</translation>
    </message>
    <message>
      <source>The reranker read it together with your words and gave it {score} of 1.</source>
      <translation>重排模型将其与搜索词对照后，评分 {score}（满分 1）。</translation>
    </message>
    <message>
      <source>Reranker</source>
      <translation>重排模型</translation>
    </message>
    <message numerus="yes">
      <source>opened %n time(s), last {ago}</source>
      <comment>a file</comment>
      <translation>
        <numerusform>打开过 %n 次（最近一次：{ago}）</numerusform>
      </translation>
    </message>
    <message>
      <source>changed {ago}</source>
      <comment>a file</comment>
      <translation>{ago}修改过</translation>
    </message>
    <message>
      <source>Why this result? (Ctrl+I)</source>
      <translation>为什么有此结果？(Ctrl+I)</translation>
    </message>
    <message>
      <source>Why this result?</source>
      <translation>为什么有此结果？</translation>
    </message>
    <message>
      <source>Why?</source>
      <translation>为什么？</translation>
    </message>
    <message>
      <source>What speaks for this result</source>
      <translation>此结果的依据</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Why “{name}” was found</source>
      <translation>为什么找到“{name}”</translation>
    </message>
  </context>
  <context>
    <name>window</name>
    <message>
      <source>{file} is not connected: plug its drive in, or locate it in the folders panel.</source>
      <translation>{file} 未连接：请连接其所在的驱动器，或在“文件夹”面板中定位。</translation>
    </message>
    <message>
      <source>{file} lies in {folder}, which is not connected: plug its drive in, or locate it in the folders panel.</source>
      <translation>{file} 位于 {folder}，而后者未连接：请连接其所在的驱动器，或在“文件夹”面板中定位。</translation>
    </message>
    <message>
      <source>{reason} It is being started again; nothing is lost.</source>
      <comment>the engine</comment>
      <translation>{reason} 正在重新启动，不会丢失任何内容。</translation>
    </message>
    <message>
      <source>Try now</source>
      <translation>立即重试</translation>
    </message>
    <message>
      <source>Something went wrong inside Kindred ({summary}). It is written to the log; the window goes on.</source>
      <translation>Kindred 内部出错（{summary}）。错误已写入日志，窗口继续运行。</translation>
    </message>
    <message>
      <source>Kindred speaks it when it is started next.</source>
      <comment>another language</comment>
      <translation>下次启动 Kindred 时生效。</translation>
    </message>
    <message>
      <source>Drop to add {name}</source>
      <translation>松开即可添加{name}</translation>
    </message>
    <message numerus="yes">
      <source>Drop to add %n file(s)</source>
      <translation>
        <numerusform>松开即可添加 %n 个文件</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Drop to add %n folder(s)</source>
      <translation>
        <numerusform>松开即可添加 %n 个文件夹</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Drop to add %n folder(s) and {files}</source>
      <translation>
        <numerusform>松开即可添加 %n 个文件夹和 {files}</numerusform>
      </translation>
    </message>
    <message>
      <source>Search</source>
      <comment>name of a panel</comment>
      <translation>搜索</translation>
    </message>
    <message>
      <source>Folders</source>
      <comment>name of a panel</comment>
      <translation>文件夹</translation>
    </message>
    <message>
      <source>Settings</source>
      <comment>name of a panel</comment>
      <translation>设置</translation>
    </message>
    <message>
      <source>Panels</source>
      <translation>面板</translation>
    </message>
    <message>
      <source>Status: {status}</source>
      <translation>状态：{status}</translation>
    </message>
    <message>
      <source>Close this message</source>
      <translation>关闭此消息</translation>
    </message>
    <message>
      <source>Your files stay where they are and as they are.</source>
      <translation>文件的位置和内容都保持不变。</translation>
    </message>
  </context>
  <context>
    <name>wording</name>
    <message>
      <source>{text}.</source>
      <comment>a sentence that lacks its full stop</comment>
      <translation>{text}。</translation>
    </message>
    <message>
      <source>{first} {second}</source>
      <comment>two sentences</comment>
      <translation>{first}{second}</translation>
    </message>
    <message>
      <source>{first}, {second}</source>
      <comment>parts of a list</comment>
      <translation>{first}、{second}</translation>
    </message>
  </context>
</TS>
