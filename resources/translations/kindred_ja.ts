<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja">
  <context>
    <name>bar</name>
    <message>
      <source>The engine is being started again. Nothing is lost.</source>
      <translation>検索エンジンを再起動しています。失われるデータはありません。</translation>
    </message>
    <message>
      <source>No folder is searched yet: press Tab to open Kindred, and drop one there.</source>
      <translation>検索対象のフォルダーがまだありません。TabキーでKindredを開き、フォルダーをドロップしてください。</translation>
    </message>
    <message>
      <source>Search bar</source>
      <translation>検索バー</translation>
    </message>
    <message>
      <source>Kindred search</source>
      <translation>Kindred検索</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>結果</translation>
    </message>
    <message>
      <source>back to the list</source>
      <translation>一覧に戻る</translation>
    </message>
    <message>
      <source>preview</source>
      <translation>プレビュー</translation>
    </message>
    <message>
      <source>open</source>
      <translation>開く</translation>
    </message>
    <message>
      <source>show in folder</source>
      <translation>フォルダーで表示</translation>
    </message>
    <message>
      <source>open in Kindred</source>
      <translation>Kindredで開く</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>検索をクリア</translation>
    </message>
  </context>
  <context>
    <name>desktop</name>
    <message>
      <source>No program opened {file}: choose one for this type in the system's settings.</source>
      <translation>{file}を開けるプログラムがありませんでした。システムの設定でこの種類のファイルを開くプログラムを選んでください。</translation>
    </message>
    <message>
      <source>No file manager answered: install one, or copy the path with {keys}.</source>
      <translation>ファイルマネージャーが応答しませんでした。ファイルマネージャーをインストールするか、{keys}でパスをコピーしてください。</translation>
    </message>
    <message>
      <source>{file} is not there any more. The list follows within a few seconds.</source>
      <translation>{file}はもう存在しません。一覧には数秒以内に反映されます。</translation>
    </message>
  </context>
  <context>
    <name>duplicates</name>
    <message>
      <source>“{new}” duplicates “{old}”</source>
      <translation>「{new}」は「{old}」と重複</translation>
    </message>
    <message numerus="yes">
      <source>%n new duplicate(s)</source>
      <translation>
        <numerusform>新しい重複ファイル%n件</numerusform>
      </translation>
    </message>
    <message>
      <source>No difference in the text</source>
      <translation>テキストに相違点なし</translation>
    </message>
    <message numerus="yes">
      <source>%n difference(s)</source>
      <translation>
        <numerusform>相違点%n件</numerusform>
      </translation>
    </message>
    <message>
      <source>Difference {at} of {total}</source>
      <translation>相違点{at}/{total}</translation>
    </message>
    <message>
      <source>Nothing is said in words here: open both files to compare.</source>
      <translation>比較できるテキストがありません。両方のファイルを開いて見比べてください。</translation>
    </message>
    <message>
      <source>“{one}” and “{other}” are the same.</source>
      <translation>「{one}」と「{other}」を同じものとして記録しました。</translation>
    </message>
    <message>
      <source>“{one}” and “{other}” are no duplicates.</source>
      <translation>「{one}」と「{other}」を重複ではないものとして記録しました。</translation>
    </message>
    <message>
      <source>“{name}” is kept from now on.</source>
      <translation>今後は「{name}」を残します。</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>元に戻す</translation>
    </message>
    <message numerus="yes">
      <source>%n in the trash</source>
      <translation>
        <numerusform>ゴミ箱に%n件</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n brought back</source>
      <translation>
        <numerusform>復元済み%n件</numerusform>
      </translation>
    </message>
    <message>
      <source>kept: {name}</source>
      <translation>残すファイル：{name}</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>待機中</translation>
    </message>
    <message>
      <source>On its way to the trash</source>
      <translation>ゴミ箱に移動中</translation>
    </message>
    <message>
      <source>In the trash</source>
      <translation>ゴミ箱内</translation>
    </message>
    <message>
      <source>Stayed where it was</source>
      <translation>元の場所のまま</translation>
    </message>
    <message>
      <source>Put back</source>
      <translation>元の場所に戻し済み</translation>
    </message>
    <message>
      <source>Left alone</source>
      <translation>未処理</translation>
    </message>
    <message>
      <source>On its way back</source>
      <translation>復元中</translation>
    </message>
    <message>
      <source>Brought back</source>
      <translation>復元済み</translation>
    </message>
    <message>
      <source>Neither here nor there at present</source>
      <translation>現在は移動も復元もできない状態</translation>
    </message>
    <message>
      <source>Moved or deleted by something else</source>
      <translation>ほかの操作で移動または削除済み</translation>
    </message>
    <message>
      <source>The same</source>
      <translation>同じもの</translation>
    </message>
    <message>
      <source>Not a duplicate</source>
      <translation>重複ではない</translation>
    </message>
    <message>
      <source>“{one}” and “{other}”</source>
      <translation>「{one}」と「{other}」</translation>
    </message>
    <message>
      <source>It is kept: no file of this family may go without it.</source>
      <translation>残すファイルです。このファイルが残っていなければ、グループのほかのファイルは削除できません。</translation>
    </message>
    <message>
      <source>Its folder or that of the kept file is not connected now.</source>
      <translation>このファイルまたは残すファイルのフォルダーが、現在接続されていません。</translation>
    </message>
    <message>
      <source>It lies in a protected or reference folder, where nothing goes.</source>
      <translation>保護フォルダーまたは参照フォルダーにあるため、削除できません。</translation>
    </message>
    <message>
      <source>It is about the same only, and no duplicate.</source>
      <translation>トピックが同じだけで、重複ではありません。</translation>
    </message>
    <message>
      <source>Its bytes are others: look at it beside the kept file first.</source>
      <translation>バイト単位では同一ではありません。先に残すファイルと見比べてください。</translation>
    </message>
    <message>
      <source>None of these has the same bytes: look at each, and mark it with Space.</source>
      <translation>バイト単位で同一のファイルはありません。1件ずつ確認し、Spaceキーでマークしてください。</translation>
    </message>
    <message>
      <source>None of the listed families has identical copies.</source>
      <translation>一覧のグループに同一のコピーはありません。</translation>
    </message>
    <message>
      <source>{files} with the bytes of a kept one, in {families}: {size} in all.</source>
      <translation>{families}に、残すファイルとバイト単位で同一の{files}があります（合計{size}）。</translation>
    </message>
    <message>
      <source>Mark them</source>
      <translation>マーク</translation>
    </message>
    <message>
      <source>{path} could not be written: {reason} Choose another place.</source>
      <translation>{path}に書き込めませんでした：{reason} 別の場所を選んでください。</translation>
    </message>
    <message>
      <source>{files} are listed in {path}.</source>
      <translation>{files}の一覧を{path}に保存しました。</translation>
    </message>
    <message numerus="yes">
      <source>%n mark(s) fell away: what the files match changed.</source>
      <translation>
        <numerusform>一致する相手が変わったため、マーク%n件が外れました。</numerusform>
      </translation>
    </message>
    <message>
      <source>Checking each file…</source>
      <translation>各ファイルを確認中…</translation>
    </message>
    <message>
      <source>Nothing goes</source>
      <translation>対象のファイルはありません</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) would go to the trash</source>
      <translation>
        <numerusform>ファイル%n件がゴミ箱に移動されます</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) would be replaced by links</source>
      <translation>
        <numerusform>ファイル%n件がリンクに置き換えられます</numerusform>
      </translation>
    </message>
    <message>
      <source>{size} are free once the trash is emptied.</source>
      <translation>ゴミ箱を空にすると、{size}が解放されます。</translation>
    </message>
    <message>
      <source>{size} are free once the trash is emptied. All names stay.</source>
      <translation>ゴミ箱を空にすると、{size}が解放されます。ファイル名はすべて残ります。</translation>
    </message>
    <message>
      <source>The engine stopped. Nothing was touched.</source>
      <translation>検索エンジンが停止しました。ファイルは変更されていません。</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) are back where they were.</source>
      <translation>
        <numerusform>ファイル%n件を元の場所に復元しました。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) went to the trash.</source>
      <translation>
        <numerusform>ファイル%n件をゴミ箱に移動しました。</numerusform>
      </translation>
    </message>
    <message>
      <source>Details</source>
      <translation>詳細</translation>
    </message>
    <message>
      <source>Bringing files back: {done} of {total}</source>
      <translation>ファイルを復元中：{total}中{done}件</translation>
    </message>
    <message>
      <source>Moving files to the trash: {done} of {total}</source>
      <translation>ファイルをゴミ箱に移動中：{total}中{done}件</translation>
    </message>
    <message>
      <source>Left where it was: {files}.</source>
      <translation>元の場所のまま：{files}。</translation>
    </message>
    <message>
      <source>The rest was called off.</source>
      <translation>残りは中止しました。</translation>
    </message>
    <message numerus="yes">
      <source>%n marked</source>
      <translation>
        <numerusform>マーク%n件</numerusform>
      </translation>
    </message>
    <message>
      <source>{size} to be won</source>
      <translation>{size}解放可能</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>残す</translation>
    </message>
    <message>
      <source>Protected</source>
      <translation>保護</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>削除</translation>
    </message>
    <message>
      <source>marked to go</source>
      <translation>削除対象</translation>
    </message>
    <message>
      <source>stays</source>
      <translation>対象外</translation>
    </message>
    <message>
      <source>matches “{name}” directly</source>
      <translation>「{name}」と直接一致</translation>
    </message>
    <message>
      <source>The scores do not fit together ({error}): look again.</source>
      <translation>スコアに矛盾があります（{error}）。もう一度検索してください。</translation>
    </message>
    <message>
      <source>All types</source>
      <translation>すべての種類</translation>
    </message>
    <message>
      <source>All folders</source>
      <translation>すべてのフォルダー</translation>
    </message>
    <message>
      <source>All sizes</source>
      <translation>すべてのサイズ</translation>
    </message>
    <message>
      <source>{size} or more</source>
      <translation>{size}以上</translation>
    </message>
    <message>
      <source>Most space first</source>
      <translation>解放できる容量の多い順</translation>
    </message>
    <message>
      <source>Most files first</source>
      <translation>ファイルの多い順</translation>
    </message>
    <message>
      <source>Most alike first</source>
      <translation>類似度の高い順</translation>
    </message>
    <message>
      <source>Newest first</source>
      <translation>新しい順</translation>
    </message>
    <message>
      <source>By name</source>
      <translation>名前順</translation>
    </message>
    <message>
      <source>{size} could be freed</source>
      <translation>{size}解放可能</translation>
    </message>
    <message>
      <source>Asking for what is known</source>
      <translation>検索済みの結果を取得中</translation>
    </message>
    <message>
      <source>Move the slider to the left, or take filters away.</source>
      <translation>スライダーを左に動かすか、フィルターを外してください。</translation>
    </message>
    <message>
      <source>Show all families</source>
      <translation>すべてのグループを表示</translation>
    </message>
    <message>
      <source>No family matches</source>
      <translation>一致するグループはありません</translation>
    </message>
    <message>
      <source>What is found shows here at once. You can use it while the search goes on.</source>
      <translation>見つかったものはすぐここに表示され、検索中でも操作できます。</translation>
    </message>
    <message>
      <source>Nothing found so far</source>
      <translation>今のところ該当なし</translation>
    </message>
    <message>
      <source>No file of the library is like another. New files are compared as they come.</source>
      <translation>ライブラリに互いに似たファイルはありません。新しいファイルは追加されるたびに比較します。</translation>
    </message>
    <message>
      <source>Look again</source>
      <translation>もう一度検索</translation>
    </message>
    <message>
      <source>No duplicates</source>
      <translation>重複ファイルなし</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>一時停止中</translation>
    </message>
    <message>
      <source>{time} left</source>
      <translation>残り時間{time}</translation>
    </message>
    <message>
      <source>Waits until the library is at rest</source>
      <translation>ライブラリの処理が終わるまで待機中</translation>
    </message>
    <message>
      <source>{stage}: {done} of {total}</source>
      <translation>{stage}：{done}/{total}</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>検索中…</translation>
    </message>
    <message>
      <source>Nowhere else: nothing in the library is like it.</source>
      <translation>ほかの場所にはありません。ライブラリに似たファイルはありません。</translation>
    </message>
    <message>
      <source>Where else is “{name}”?</source>
      <translation>「{name}」のほかの場所</translation>
    </message>
    <message>
      <source>Identical</source>
      <translation>同一</translation>
    </message>
    <message>
      <source>Same text</source>
      <translation>同じテキスト</translation>
    </message>
    <message>
      <source>Nearly the same</source>
      <translation>ほぼ同じ</translation>
    </message>
    <message>
      <source>Contained</source>
      <translation>含まれる</translation>
    </message>
    <message>
      <source>Same template</source>
      <translation>同じテンプレート</translation>
    </message>
    <message>
      <source>Same topic</source>
      <translation>同じトピック</translation>
    </message>
    <message>
      <source>The same bytes, whatever the names are.</source>
      <translation>名前に関係なく、バイト単位で同一です。</translation>
    </message>
    <message>
      <source>The same words in another format, encoding or line ending.</source>
      <translation>語句は同じで、形式、文字コード、改行コードだけが異なります。</translation>
    </message>
    <message>
      <source>Nearly the same words. Looked at one by one before anything goes.</source>
      <translation>語句がほぼ同じです。削除する前に1件ずつ確認します。</translation>
    </message>
    <message>
      <source>All or most of it stands in the kept file.</source>
      <translation>内容のすべてまたは大部分が、残すファイルに含まれています。</translation>
    </message>
    <message>
      <source>Only names, numbers, dates or a “not” differ: no duplicates.</source>
      <translation>名前、数値、日付、否定の有無だけが異なります。重複ではありません。</translation>
    </message>
    <message>
      <source>About the same only: no duplicates.</source>
      <translation>トピックが同じだけです。重複ではありません。</translation>
    </message>
    <message>
      <source>In the folder that stands first below</source>
      <translation>下の一覧で上位のフォルダーにある</translation>
    </message>
    <message>
      <source>Newest</source>
      <translation>最も新しい</translation>
    </message>
    <message>
      <source>Oldest</source>
      <translation>最も古い</translation>
    </message>
    <message>
      <source>Longest path</source>
      <translation>パスが最も長い</translation>
    </message>
    <message>
      <source>Shortest path</source>
      <translation>パスが最も短い</translation>
    </message>
    <message>
      <source>Most complete: the most words</source>
      <translation>内容が最も多い（語数が最多）</translation>
    </message>
    <message>
      <source>Without “copy” or “(1)” in its name</source>
      <translation>名前に「コピー」や「(1)」がない</translation>
    </message>
    <message>
      <source>In the folder that comes first</source>
      <translation>上位のフォルダーにある</translation>
    </message>
    <message>
      <source>Most complete</source>
      <translation>内容が最も多い</translation>
    </message>
    <message>
      <source>Its name does not say that it is a copy</source>
      <translation>名前にコピーを示す語がない</translation>
    </message>
    <message>
      <source>Chosen by you</source>
      <translation>手動で選択</translation>
    </message>
    <message>
      <source>In a reference folder</source>
      <translation>参照フォルダーにある</translation>
    </message>
    <message>
      <source>The other is offline</source>
      <translation>もう一方が未接続</translation>
    </message>
    <message>
      <source>First by name</source>
      <translation>名前順で先頭</translation>
    </message>
    <message>
      <source>Nearly the same: {percent} %</source>
      <translation>ほぼ同じ：{percent}%</translation>
    </message>
    <message>
      <source>{percent} % of it stands in the other</source>
      <translation>{percent}%がもう一方に含まれる</translation>
    </message>
    <message>
      <source>Same template, mostly; different: {differences}</source>
      <translation>テンプレートはほぼ同じ（相違：{differences}）</translation>
    </message>
    <message>
      <source>Same template; different: {differences}</source>
      <translation>同じテンプレート（相違：{differences}）</translation>
    </message>
    <message>
      <source>The same bytes</source>
      <translation>バイト単位で同一</translation>
    </message>
    <message>
      <source>The same words</source>
      <translation>同じ語句</translation>
    </message>
    <message>
      <source>All of it stands in the other</source>
      <translation>すべてがもう一方に含まれる</translation>
    </message>
    <message>
      <source>The same template</source>
      <translation>同じテンプレート</translation>
    </message>
    <message>
      <source>The same topic only</source>
      <translation>トピックのみ同じ</translation>
    </message>
    <message>
      <source>numbers</source>
      <translation>数値</translation>
    </message>
    <message>
      <source>dates</source>
      <translation>日付</translation>
    </message>
    <message>
      <source>names</source>
      <translation>名前</translation>
    </message>
    <message>
      <source>a “not”</source>
      <translation>否定の有無</translation>
    </message>
    <message numerus="yes">
      <source>%n part(s) moved</source>
      <translation>
        <numerusform>移動した部分%n件</numerusform>
      </translation>
    </message>
    <message>
      <source>front matter</source>
      <comment>of a Markdown file</comment>
      <translation>フロントマター</translation>
    </message>
    <message>
      <source>No word differs.</source>
      <translation>語句に相違はありません。</translation>
    </message>
    <message>
      <source>Different: {differences}.</source>
      <translation>相違：{differences}。</translation>
    </message>
    <message numerus="yes">
      <source>%n number(s)</source>
      <comment>that differ</comment>
      <translation>
        <numerusform>数値%n件</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n date(s)</source>
      <comment>that differ</comment>
      <translation>
        <numerusform>日付%n件</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n name(s)</source>
      <comment>that differ</comment>
      <translation>
        <numerusform>名前%n件</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n negation(s)</source>
      <comment>that differ</comment>
      <translation>
        <numerusform>否定%n件</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n section(s)</source>
      <comment>that differ</comment>
      <translation>
        <numerusform>セクション%n件</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n place(s)</source>
      <comment>with other words</comment>
      <translation>
        <numerusform>語句%n件</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s)</source>
      <translation>
        <numerusform>ファイル%n件</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n (family|families)</source>
      <translation>
        <numerusform>グループ%n件</numerusform>
      </translation>
    </message>
    <message>
      <source>Files that match the kept one</source>
      <translation>残すファイルに一致するファイル</translation>
    </message>
    <message>
      <source>Previous difference</source>
      <translation>前の相違点</translation>
    </message>
    <message>
      <source>Next difference</source>
      <translation>次の相違点</translation>
    </message>
    <message>
      <source>Comparing…</source>
      <translation>比較中…</translation>
    </message>
    <message>
      <source>Text of {name}</source>
      <translation>{name}のテキスト</translation>
    </message>
    <message>
      <source>page {number}</source>
      <translation>{number}ページ</translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>変更</translation>
    </message>
    <message>
      <source>Only here</source>
      <translation>こちらのみ</translation>
    </message>
    <message>
      <source>Moved</source>
      <translation>移動</translation>
    </message>
    <message>
      <source>Families of duplicates</source>
      <translation>重複ファイルのグループ</translation>
    </message>
    <message numerus="yes">
      <source>Move %n file(s) to trash</source>
      <translation>
        <numerusform>ファイル%n件をゴミ箱に移動</numerusform>
      </translation>
    </message>
    <message>
      <source>Move to trash</source>
      <translation>ゴミ箱に移動</translation>
    </message>
    <message>
      <source>Mark files first: Space, or a click on “Remove”</source>
      <translation>先にファイルをマーク：Spaceキー、または「削除」をクリック</translation>
    </message>
    <message>
      <source>Shows first what would happen (Delete)</source>
      <translation>実行前に処理内容を表示（Delete）</translation>
    </message>
    <message>
      <source>Mark identical copies</source>
      <translation>同一のコピーをマーク</translation>
    </message>
    <message>
      <source>Mark the files of this family with the same bytes (A)</source>
      <translation>このグループでバイト単位で同一のファイルをマーク（A）</translation>
    </message>
    <message>
      <source>These two are different things: remembered for good (N)</source>
      <translation>この2つを別のものとして、今後ずっと記憶（N）</translation>
    </message>
    <message>
      <source>Swap keeper</source>
      <translation>残すファイルを入れ替え</translation>
    </message>
    <message>
      <source>Keep this file in place of the other (K)</source>
      <translation>もう一方の代わりにこのファイルを残す（K）</translation>
    </message>
    <message>
      <source>{reason} It is being started again; nothing is lost.</source>
      <translation>{reason} 再起動しています。失われるデータはありません。</translation>
    </message>
    <message>
      <source>Likeness</source>
      <translation>類似度</translation>
    </message>
    <message>
      <source>How alike files must be to be one family (Ctrl+L, then ← →)</source>
      <translation>同じグループにまとめる類似度の下限（Ctrl+L、続けて← →）</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>種類</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>フォルダー</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>サイズ</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>並び順</translation>
    </message>
    <message>
      <source>More</source>
      <translation>その他</translation>
    </message>
    <message>
      <source>Duplicates</source>
      <translation>重複ファイル</translation>
    </message>
    <message>
      <source>Removals, newest first</source>
      <translation>削除の履歴（新しい順）</translation>
    </message>
    <message>
      <source>Files of this removal</source>
      <translation>この削除のファイル</translation>
    </message>
    <message>
      <source>Decisions, newest first</source>
      <translation>判断の履歴（新しい順）</translation>
    </message>
    <message>
      <source>Bring all back</source>
      <translation>すべて復元</translation>
    </message>
    <message>
      <source>Bring this file back</source>
      <translation>このファイルを復元</translation>
    </message>
    <message>
      <source>Take this decision back</source>
      <translation>この判断を取り消す</translation>
    </message>
    <message>
      <source>Back to the families</source>
      <translation>グループに戻る</translation>
    </message>
    <message>
      <source>Removed files</source>
      <translation>削除したファイル</translation>
    </message>
    <message>
      <source>Decisions</source>
      <translation>判断</translation>
    </message>
    <message>
      <source>History</source>
      <translation>履歴</translation>
    </message>
    <message>
      <source>Nothing was removed so far.</source>
      <translation>削除したファイルはまだありません。</translation>
    </message>
    <message>
      <source>Nothing was decided so far. N: these two are no duplicates.</source>
      <translation>判断の記録はまだありません。Nキー：この2つは重複ではない。</translation>
    </message>
    <message>
      <source>Picture {name}</source>
      <translation>画像{name}</translation>
    </message>
    <message>
      <source>This picture cannot be shown here: open it to compare.</source>
      <translation>この画像はここに表示できません。開いて見比べてください。</translation>
    </message>
    <message>
      <source>What would happen to each file</source>
      <translation>各ファイルの処理内容</translation>
    </message>
    <message>
      <source>To the trash</source>
      <translation>ゴミ箱に移動</translation>
    </message>
    <message>
      <source>Replace by hard links</source>
      <translation>ハードリンクに置き換え</translation>
    </message>
    <message>
      <source>Replace by clones</source>
      <translation>クローンに置き換え</translation>
    </message>
    <message>
      <source>What is done</source>
      <translation>処理方法</translation>
    </message>
    <message>
      <source>Each file is compared with the kept one again before it goes. All of it can be undone.</source>
      <translation>各ファイルは、処理の直前に残すファイルともう一度比較します。すべて元に戻せます。</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>戻る</translation>
    </message>
    <message>
      <source>Only where all marked files are identical</source>
      <translation>マークしたファイルがすべて同一の場合のみ</translation>
    </message>
    <message>
      <source>Ctrl+Enter</source>
      <translation>Ctrl+Enter</translation>
    </message>
    <message numerus="yes">
      <source>Move %n file(s) to the trash</source>
      <translation>
        <numerusform>ファイル%n件をゴミ箱に移動</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Replace %n file(s) by links</source>
      <translation>
        <numerusform>ファイル%n件をリンクに置き換え</numerusform>
      </translation>
    </message>
    <message>
      <source>stays: {reason}</source>
      <translation>対象外：{reason}</translation>
    </message>
    <message>
      <source>kept: {name} in {folder}</source>
      <translation>残すファイル：{name}（{folder}）</translation>
    </message>
    <message>
      <source>Keep rules in their order</source>
      <translation>残すファイルのルール（優先順）</translation>
    </message>
    <message>
      <source>Add folder…</source>
      <translation>フォルダーを追加…</translation>
    </message>
    <message>
      <source>Take out</source>
      <translation>一覧から外す</translation>
    </message>
    <message>
      <source>Usual order</source>
      <translation>既定の順序</translation>
    </message>
    <message>
      <source>Which file of a family is kept</source>
      <translation>グループの中で残すファイル</translation>
    </message>
    <message>
      <source>The first rule that tells two files apart decides. Drag rules, or use Alt+↑ and Alt+↓.</source>
      <translation>2つのファイルに差がつく最初のルールで決まります。順序はドラッグするか、Alt+↑とAlt+↓で変更できます。</translation>
    </message>
    <message>
      <source>Keep rules</source>
      <translation>残すファイルのルール</translation>
    </message>
    <message>
      <source>Folders, those most to be kept first</source>
      <translation>優先して残すフォルダー（上ほど優先）</translation>
    </message>
    <message>
      <source>Used by the rule about folders. Alt+↑ and Alt+↓ change their order.</source>
      <translation>フォルダーのルールで使います。Alt+↑とAlt+↓で順序を変更できます。</translation>
    </message>
    <message>
      <source>Protected folders</source>
      <translation>保護フォルダー</translation>
    </message>
    <message>
      <source>Nothing in them is ever offered for removal.</source>
      <translation>中のファイルが削除の候補になることはありません。</translation>
    </message>
    <message>
      <source>Reference folders</source>
      <translation>参照フォルダー</translation>
    </message>
    <message>
      <source>Kept before all others, and never offered for removal.</source>
      <translation>ほかのどのファイルよりも優先して残し、削除の候補にはしません。</translation>
    </message>
    <message>
      <source>Versions, oldest first</source>
      <translation>バージョン（古い順）</translation>
    </message>
    <message>
      <source>Files that are like it</source>
      <translation>似たファイル</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>閉じる</translation>
    </message>
    <message>
      <source>Open Duplicates</source>
      <translation>「重複ファイル」を開く</translation>
    </message>
    <message>
      <source>Duplicates – Kindred</source>
      <translation>重複ファイル – Kindred</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>キャンセル</translation>
    </message>
    <message>
      <source>Search for duplicates</source>
      <translation>重複ファイルの検索</translation>
    </message>
    <message>
      <source>Stop here</source>
      <translation>ここで中止</translation>
    </message>
    <message>
      <source>Removal</source>
      <translation>削除</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>再開</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>一時停止</translation>
    </message>
    <message>
      <source>Save the list as a CSV file</source>
      <translation>一覧をCSVファイルとして保存</translation>
    </message>
    <message>
      <source>Tables (*.csv)</source>
      <translation>表 (*.csv)</translation>
    </message>
    <message>
      <source>Choose a folder</source>
      <translation>フォルダーを選択</translation>
    </message>
    <message>
      <source>Mark identical copies in all families…</source>
      <translation>すべてのグループで同一のコピーをマーク…</translation>
    </message>
    <message>
      <source>Mark identical copies of this family</source>
      <translation>このグループの同一のコピーをマーク</translation>
    </message>
    <message>
      <source>Take all marks away</source>
      <translation>すべてのマークを外す</translation>
    </message>
    <message>
      <source>These two are the same</source>
      <translation>この2つは同じもの</translation>
    </message>
    <message>
      <source>Keep rules…</source>
      <translation>残すファイルのルール…</translation>
    </message>
    <message>
      <source>History and undo…</source>
      <translation>履歴と取り消し…</translation>
    </message>
    <message>
      <source>Save the list as CSV…</source>
      <translation>一覧をCSVとして保存…</translation>
    </message>
    <message>
      <source>Look for duplicates again</source>
      <translation>重複ファイルをもう一度検索</translation>
    </message>
    <message>
      <source>Compare everything anew</source>
      <translation>すべて比較し直す</translation>
    </message>
    <message>
      <source>Where else is this?</source>
      <translation>ほかの場所を調べる</translation>
    </message>
  </context>
  <context>
    <name>engine</name>
    <message>
      <source>{figure} passages/s</source>
      <translation>{figure}箇所/秒</translation>
    </message>
    <message>
      <source>The engine stopped; starting it again</source>
      <translation>検索エンジンが停止したため再起動中</translation>
    </message>
    <message>
      <source>Starting the engine</source>
      <translation>検索エンジンを起動中</translation>
    </message>
    <message>
      <source>{doing} · going gently</source>
      <translation>{doing} · 控えめに動作中</translation>
    </message>
    <message>
      <source>{doing} · going gently: {reason}</source>
      <translation>{doing} · 控えめに動作中：{reason}</translation>
    </message>
    <message>
      <source>No folders yet</source>
      <translation>フォルダーなし</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>一時停止中</translation>
    </message>
    <message>
      <source>Comparing the folders with the disk</source>
      <translation>フォルダーをディスクと照合中</translation>
    </message>
    <message numerus="yes">
      <source>Reading, %n file(s) to go</source>
      <translation>
        <numerusform>読み取り中、残りファイル%n件</numerusform>
      </translation>
    </message>
    <message>
      <source>Words only: the model did not start</source>
      <translation>語句のみ：モデルを起動できませんでした</translation>
    </message>
    <message>
      <source>Loading the model</source>
      <translation>モデルを読み込み中</translation>
    </message>
    <message numerus="yes">
      <source>Learning meaning, %n passage(s) to go</source>
      <translation>
        <numerusform>意味を学習中、残り%n箇所</numerusform>
      </translation>
    </message>
    <message>
      <source>Up to date</source>
      <translation>最新</translation>
    </message>
    <message>
      <source>{doing}, {time} left</source>
      <comment>Reading, 3 files to go, 2 min left</comment>
      <translation>{doing}、残り時間{time}</translation>
    </message>
    <message numerus="yes">
      <source>%n passage(s)</source>
      <translation>
        <numerusform>%n箇所</numerusform>
      </translation>
    </message>
    <message>
      <source>Going gently</source>
      <translation>控えめに動作中</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>待機中</translation>
    </message>
    <message>
      <source>Going gently: {reason}</source>
      <translation>控えめに動作中：{reason}</translation>
    </message>
    <message>
      <source>Waiting: {reason}</source>
      <translation>待機中：{reason}</translation>
    </message>
    <message>
      <source>on battery</source>
      <translation>バッテリー駆動</translation>
    </message>
    <message>
      <source>other programs are busy</source>
      <translation>ほかのプログラムが動作中</translation>
    </message>
    <message>
      <source>a program fills the screen</source>
      <translation>プログラムが全画面で表示中</translation>
    </message>
    <message>
      <source>Data folder</source>
      <translation>データフォルダー</translation>
    </message>
    <message>
      <source>Stopped; starting again</source>
      <translation>停止、再起動中</translation>
    </message>
    <message>
      <source>Starting</source>
      <translation>起動中</translation>
    </message>
    <message>
      <source>Engine</source>
      <translation>検索エンジン</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>モデル</translation>
    </message>
    <message>
      <source>Embedding</source>
      <comment>making vectors of passages</comment>
      <translation>埋め込み</translation>
    </message>
    <message>
      <source>Device</source>
      <translation>デバイス</translation>
    </message>
    <message>
      <source>not in use</source>
      <translation>未使用</translation>
    </message>
    <message>
      <source>Library</source>
      <translation>ライブラリ</translation>
    </message>
    <message>
      <source>Passages</source>
      <translation>箇所</translation>
    </message>
    <message>
      <source>none</source>
      <comment>no model</comment>
      <translation>なし</translation>
    </message>
    <message numerus="yes">
      <source>%n dimension(s)</source>
      <translation>
        <numerusform>%n次元</numerusform>
      </translation>
    </message>
    <message>
      <source>off</source>
      <translation>オフ</translation>
    </message>
    <message>
      <source>loading</source>
      <translation>読み込み中</translation>
    </message>
    <message>
      <source>ready</source>
      <translation>準備完了</translation>
    </message>
    <message>
      <source>did not start</source>
      <translation>起動失敗</translation>
    </message>
    <message>
      <source>idle</source>
      <translation>アイドル</translation>
    </message>
    <message numerus="yes">
      <source>%n different text(s)</source>
      <translation>
        <numerusform>重複を除くテキスト%n件</numerusform>
      </translation>
    </message>
    <message>
      <source>{all}, of which {embedded} by meaning</source>
      <comment>passages</comment>
      <translation>{all}（うち{embedded}は意味で検索可能）</translation>
    </message>
    <message>
      <source>CPU</source>
      <comment>a computer's processor</comment>
      <translation>CPU</translation>
    </message>
    <message>
      <source>The engine could not be reached ({error})</source>
      <translation>検索エンジンに接続できません（{error}）</translation>
    </message>
    <message>
      <source>The engine stopped</source>
      <translation>検索エンジンが停止しました</translation>
    </message>
  </context>
  <context>
    <name>exclusions</name>
    <message>
      <source>files that end so</source>
      <translation>この末尾を持つファイル</translation>
    </message>
    <message>
      <source>folders of that name, with all that is in them</source>
      <translation>この名前のフォルダーとその中身すべて</translation>
    </message>
    <message>
      <source>not left out after all</source>
      <translation>除外を取り消す</translation>
    </message>
    <message>
      <source>Counting…</source>
      <translation>集計中…</translation>
    </message>
    <message>
      <source>It is in the list already.</source>
      <translation>すでに一覧にあります。</translation>
    </message>
    <message>
      <source>Keeps what a pattern before it leaves out.</source>
      <translation>前のパターンで除外したものを対象に戻します。</translation>
    </message>
    <message numerus="yes">
      <source>Leaves out none of the %n file(s) known now.</source>
      <translation>
        <numerusform>現在認識しているファイル%n件のうち、除外されるものはありません。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Leaves out {files} of %n file(s) ({size}).</source>
      <translation>
        <numerusform>ファイル%n件中{files}件（{size}）を除外します。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Leaves out {files} of %n file(s) ({size}): {names}</source>
      <translation>
        <numerusform>ファイル%n件中{files}件（{size}）を除外します：{names}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Leaves out {files} of %n file(s) ({size}), e.g. {names}</source>
      <translation>
        <numerusform>ファイル%n件中{files}件（{size}）を除外します。例：{names}</numerusform>
      </translation>
    </message>
    <message>
      <source>Pattern to leave out of all folders</source>
      <translation>すべてのフォルダーから除外するパターン</translation>
    </message>
    <message>
      <source>A pattern, as in a .gitignore</source>
      <translation>パターン（.gitignoreと同じ書式）</translation>
    </message>
    <message>
      <source>What to leave out (Enter adds it)</source>
      <translation>除外するもの（Enterキーで追加）</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>追加</translation>
    </message>
    <message>
      <source>Leave this out</source>
      <translation>除外に追加</translation>
    </message>
    <message>
      <source>Leave {pattern} out no more</source>
      <translation>{pattern}の除外をやめる</translation>
    </message>
    <message>
      <source>Leaves out {pattern}: remove</source>
      <translation>{pattern}を除外中：削除</translation>
    </message>
    <message>
      <source>Pattern to leave out of this folder</source>
      <translation>このフォルダーから除外するパターン</translation>
    </message>
  </context>
  <context>
    <name>export</name>
    <message>
      <source>There are no results to export: search for something first.</source>
      <translation>エクスポートする結果がありません。先に検索してください。</translation>
    </message>
    <message>
      <source>Collecting all results of this search…</source>
      <translation>この検索の結果をすべて集めています…</translation>
    </message>
    <message>
      <source>“{name}” could not be written: {problem}</source>
      <translation>「{name}」に書き込めませんでした：{problem}</translation>
    </message>
    <message numerus="yes">
      <source>%n result(s) exported to “{name}”.</source>
      <translation>
        <numerusform>結果%n件を「{name}」にエクスポートしました。</numerusform>
      </translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>フォルダーで表示</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>結果</translation>
    </message>
    <message>
      <source>Results for “{query}”</source>
      <translation>「{query}」の結果</translation>
    </message>
    <message>
      <source>Table for spreadsheets (*.csv)</source>
      <translation>表計算用の表 (*.csv)</translation>
    </message>
    <message>
      <source>Text to read, Markdown (*.md)</source>
      <translation>文書、Markdown (*.md)</translation>
    </message>
    <message>
      <source>Export results</source>
      <translation>結果をエクスポート</translation>
    </message>
  </context>
  <context>
    <name>folders</name>
    <message numerus="yes">
      <source>%n file(s) could not be read</source>
      <translation>
        <numerusform>読み取れなかったファイル%n件</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n exclusion(s)</source>
      <translation>
        <numerusform>除外%n件</numerusform>
      </translation>
    </message>
    <message>
      <source>Comparing with the disk</source>
      <translation>ディスクと照合中</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>待機中</translation>
    </message>
    <message>
      <source>Reading</source>
      <translation>読み取り中</translation>
    </message>
    <message>
      <source>Learning meaning</source>
      <translation>意味を学習中</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>一時停止中</translation>
    </message>
    <message>
      <source>Not connected</source>
      <translation>未接続</translation>
    </message>
    <message>
      <source>Up to date</source>
      <translation>最新</translation>
    </message>
    <message>
      <source>checked {ago}</source>
      <translation>確認：{ago}</translation>
    </message>
    <message>
      <source>last seen {ago}</source>
      <translation>最後に検出：{ago}</translation>
    </message>
    <message numerus="yes">
      <source>{done} of %n file(s) read</source>
      <translation>
        <numerusform>ファイル%n件中{done}件を読み取り済み</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{done} of %n passage(s) by meaning</source>
      <translation>
        <numerusform>%n箇所中{done}箇所が意味で検索可能</numerusform>
      </translation>
    </message>
    <message>
      <source>{figure} files/s</source>
      <translation>{figure}ファイル/秒</translation>
    </message>
    <message>
      <source>{time} left</source>
      <translation>残り時間{time}</translation>
    </message>
    <message>
      <source>Power settings</source>
      <translation>電源の設定</translation>
    </message>
    <message>
      <source>Copy command</source>
      <translation>コマンドをコピー</translation>
    </message>
    <message>
      <source>It cannot be watched: it is compared with the disk every few minutes.</source>
      <translation>変更を監視できないため、数分ごとにディスクと照合します。</translation>
    </message>
    <message>
      <source>Beginning to watch for changes.</source>
      <translation>変更の監視を開始しています。</translation>
    </message>
    <message numerus="yes">
      <source>It was unplugged, moved or emptied: the %n file(s) known from it stay searchable.</source>
      <translation>
        <numerusform>取り外されたか、移動されたか、空になっています。認識済みのファイル%n件は引き続き検索できます。</numerusform>
      </translation>
    </message>
    <message>
      <source>Plug the drive in, or say where the file lies now.</source>
      <translation>ドライブを接続するか、ファイルの現在の場所を指定してください。</translation>
    </message>
    <message>
      <source>Plug the drive in, or say where the folder lies now.</source>
      <translation>ドライブを接続するか、フォルダーの現在の場所を指定してください。</translation>
    </message>
    <message>
      <source>Locate…</source>
      <translation>場所を指定…</translation>
    </message>
    <message numerus="yes">
      <source>%n folder(s)</source>
      <translation>
        <numerusform>フォルダー%n件</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n could not be read</source>
      <comment>files</comment>
      <translation>
        <numerusform>読み取り不可%n件</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n ignored</source>
      <comment>files</comment>
      <translation>
        <numerusform>無視%n件</numerusform>
      </translation>
    </message>
    <message>
      <source>Add a folder to search in</source>
      <translation>検索対象のフォルダーを追加</translation>
    </message>
    <message>
      <source>Where does {name} lie now?</source>
      <translation>{name}の現在の場所</translation>
    </message>
    <message>
      <source>Show the files that could not be read</source>
      <translation>読み取れなかったファイルを表示</translation>
    </message>
    <message>
      <source>Check all now</source>
      <translation>すべて確認</translation>
    </message>
    <message>
      <source>Compare all folders with the disk now</source>
      <translation>すべてのフォルダーを今すぐディスクと照合</translation>
    </message>
    <message>
      <source>Pause all</source>
      <translation>すべて一時停止</translation>
    </message>
    <message>
      <source>Pause or resume reading in all folders</source>
      <translation>すべてのフォルダーの読み取りを一時停止または再開</translation>
    </message>
    <message>
      <source>Add folder…</source>
      <translation>フォルダーを追加…</translation>
    </message>
    <message>
      <source>Add a folder</source>
      <translation>フォルダーを追加</translation>
    </message>
    <message>
      <source>{files}: show them</source>
      <translation>{files}：表示</translation>
    </message>
    <message>
      <source>Resume all</source>
      <translation>すべて再開</translation>
    </message>
    <message>
      <source>Folders</source>
      <translation>フォルダー</translation>
    </message>
    <message>
      <source>Choose a folder to search in</source>
      <translation>検索対象のフォルダーを選択</translation>
    </message>
    <message>
      <source>What is left out of it</source>
      <translation>このフォルダーから除外するもの</translation>
    </message>
    <message>
      <source>Folder {name}: {state}. {more}</source>
      <translation>フォルダー{name}：{state}。{more}</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>一時停止</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>確認</translation>
    </message>
    <message>
      <source>More</source>
      <translation>その他</translation>
    </message>
    <message>
      <source>Pause or resume</source>
      <translation>一時停止または再開</translation>
    </message>
    <message>
      <source>Compare with the disk now</source>
      <translation>今すぐディスクと照合</translation>
    </message>
    <message>
      <source>Show in the file manager</source>
      <translation>ファイルマネージャーで表示</translation>
    </message>
    <message>
      <source>Files that could not be read</source>
      <translation>読み取れなかったファイル</translation>
    </message>
    <message>
      <source>What is left out…</source>
      <translation>除外するもの…</translation>
    </message>
    <message>
      <source>It lies elsewhere now…</source>
      <translation>現在の場所を指定…</translation>
    </message>
    <message>
      <source>Remove from Kindred…</source>
      <translation>Kindredから削除…</translation>
    </message>
    <message>
      <source>Remove from Kindred? What was stored of it is erased. Your files stay as they are.</source>
      <translation>Kindredから削除しますか？ 保存した情報は消去されますが、元のファイルはそのまま残ります。</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>削除</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>残す</translation>
    </message>
    <message>
      <source>Left out of this folder</source>
      <translation>このフォルダーから除外</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>完了</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>閉じる</translation>
    </message>
    <message>
      <source>Resume {name}</source>
      <translation>{name}を再開</translation>
    </message>
    <message>
      <source>Pause {name}</source>
      <translation>{name}を一時停止</translation>
    </message>
    <message>
      <source>Compare {name} with the disk now</source>
      <translation>{name}を今すぐディスクと照合</translation>
    </message>
    <message>
      <source>More for {name}</source>
      <translation>{name}のその他の操作</translation>
    </message>
    <message>
      <source>{name}: {percent} % done</source>
      <translation>{name}：{percent}%完了</translation>
    </message>
    <message>
      <source>{exclusions} of {name}: show or hide</source>
      <comment>2 exclusions of Council</comment>
      <translation>{name}の{exclusions}：表示または非表示</translation>
    </message>
    <message>
      <source>Copy: {command}</source>
      <translation>コピー：{command}</translation>
    </message>
    <message>
      <source>Choose where it lies now</source>
      <translation>現在の場所を指定</translation>
    </message>
  </context>
  <context>
    <name>hotkey</name>
    <message>
      <source>Choose other keys</source>
      <translation>別のキーを選択</translation>
    </message>
    <message>
      <source>{keys} is typed in other programs too: add Ctrl, Alt or Meta to it.</source>
      <translation>{keys}はほかのプログラムでの入力にも使われます。Ctrl、Alt、Metaのいずれかと組み合わせてください。</translation>
    </message>
    <message>
      <source>The display does not answer: no key is listened for.</source>
      <translation>ディスプレイが応答しないため、キーを受け付けられません。</translation>
    </message>
    <message>
      <source>Settings → Keyboard → View and Customize Shortcuts → Custom Shortcuts → Add Shortcut. Name: Kindred. Command: the one below. Then Set Shortcut, and press the keys.</source>
      <translation>［設定］→［キーボード］→［ショートカットの表示とカスタマイズ］→［独自のショートカット］→［ショートカットの追加］を開きます。名前は「Kindred」、コマンドは下のものを入力し、［ショートカットの設定］を選んでキーを押します。</translation>
    </message>
    <message>
      <source>System Settings → Keyboard → Shortcuts → Add New → Command or Script. Enter the command below, choose Add, then Add custom shortcut, and press the keys.</source>
      <translation>［システム設定］→［キーボード］→［ショートカット］→［新規追加］→［コマンドまたはスクリプト］を開きます。下のコマンドを入力して［追加］を選び、［カスタムショートカットを追加］を選んでキーを押します。</translation>
    </message>
    <message>
      <source>Add this line to ~/.config/sway/config, then run swaymsg reload in a terminal.</source>
      <translation>次の行を~/.config/sway/configに追加し、端末でswaymsg reloadを実行します。</translation>
    </message>
    <message>
      <source>Another program uses {keys} already: choose other keys.</source>
      <translation>{keys}はすでにほかのプログラムで使われています。別のキーを選んでください。</translation>
    </message>
    <message>
      <source>Windows or another program uses {keys} already: choose other keys.</source>
      <translation>{keys}はすでにWindowsまたはほかのプログラムで使われています。別のキーを選んでください。</translation>
    </message>
    <message>
      <source>This keyboard has no key for {keys}: choose other keys.</source>
      <translation>このキーボードでは{keys}を入力できません。別のキーを選んでください。</translation>
    </message>
    <message>
      <source>Another program uses {keys} already: choose other keys, or free them there.</source>
      <translation>{keys}はすでにほかのプログラムで使われています。別のキーを選ぶか、そのプログラムでの割り当てを解除してください。</translation>
    </message>
    <message>
      <source>Key for the search bar</source>
      <translation>検索バーのキー</translation>
    </message>
    <message>
      <source>Listen for this key</source>
      <translation>このキーを受け付ける</translation>
    </message>
    <message>
      <source>Brings it up over any program, and takes it away again.</source>
      <translation>どのプログラムを使用中でも検索バーを表示し、もう一度押すと隠します。</translation>
    </message>
    <message>
      <source>The desktop's own settings can bind a key to this command, too.</source>
      <translation>デスクトップの設定で、このコマンドにキーを割り当てることもできます。</translation>
    </message>
    <message>
      <source>On this desktop (Wayland) no program may listen for keys. Let the desktop itself run Kindred's command for a key of your choice:</source>
      <translation>このデスクトップ（Wayland）では、プログラムがキーを受け付けることはできません。デスクトップの設定で、好きなキーにKindredのコマンドを割り当ててください：</translation>
    </message>
    <message>
      <source>Command</source>
      <translation>コマンド</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>コピー</translation>
    </message>
    <message>
      <source>Copy: {command}</source>
      <translation>コピー：{command}</translation>
    </message>
    <message>
      <source>Press the keys…</source>
      <translation>キーを押してください…</translation>
    </message>
    <message>
      <source>None</source>
      <translation>なし</translation>
    </message>
    <message>
      <source>Choose other keys: Enter, then the keys. Esc: as before.</source>
      <translation>別のキーを選択：Enterキーに続けて新しいキーを押します。Escキーで元に戻します。</translation>
    </message>
  </context>
  <context>
    <name>keys</name>
    <message>
      <source>{text} ({keys})</source>
      <comment>a tooltip</comment>
      <translation>{text}（{keys}）</translation>
    </message>
  </context>
  <context>
    <name>likeness</name>
    <message>
      <source>Take that example out of the box (×) to search without it.</source>
      <translation>この例なしで検索するには、検索ボックスから例を外してください（×）。</translation>
    </message>
    <message>
      <source>Nothing to compare with</source>
      <translation>比較するものがありません</translation>
    </message>
    <message>
      <source>not like: {name}</source>
      <translation>非類似：{name}</translation>
    </message>
    <message>
      <source>like: {name}</source>
      <translation>類似：{name}</translation>
    </message>
    <message>
      <source>Remove “{label}” (Delete)</source>
      <translation>「{label}」を外す（Delete）</translation>
    </message>
    <message>
      <source>Results unlike {name}: remove</source>
      <translation>{name}に似ていない結果：外す</translation>
    </message>
    <message>
      <source>Results like {name}: remove</source>
      <translation>{name}に似た結果：外す</translation>
    </message>
    <message numerus="yes">
      <source>not like {name} and %n more</source>
      <translation>
        <numerusform>{name}ほか%n件に非類似</numerusform>
      </translation>
    </message>
    <message>
      <source>not like {name}</source>
      <translation>{name}に非類似</translation>
    </message>
    <message numerus="yes">
      <source>like {name} and %n more</source>
      <translation>
        <numerusform>{name}ほか%n件に類似</numerusform>
      </translation>
    </message>
    <message>
      <source>like {name}</source>
      <translation>{name}に類似</translation>
    </message>
    <message numerus="yes">
      <source>Only the first %n files are compared.</source>
      <translation>
        <numerusform>最初のファイル%n件だけを比較します。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>At most %n examples: remove one first.</source>
      <translation>
        <numerusform>例は%n件までです。先に1件外してください。</numerusform>
      </translation>
    </message>
    <message>
      <source>There is no text to search for: select or copy some first.</source>
      <translation>検索するテキストがありません。先に選択するかコピーしてください。</translation>
    </message>
    <message>
      <source>That text is too long: save it as a file, and drop that here.</source>
      <translation>テキストが長すぎます。ファイルとして保存し、ここにドロップしてください。</translation>
    </message>
    <message>
      <source>Drop here to find files like “{name}”</source>
      <translation>ここにドロップして「{name}」に似たファイルを検索</translation>
    </message>
    <message numerus="yes">
      <source>Drop here to find files like these %n</source>
      <translation>
        <numerusform>ここにドロップして、この%n件に似たファイルを検索</numerusform>
      </translation>
    </message>
    <message>
      <source>Same content as the example</source>
      <translation>例と同じ内容</translation>
    </message>
    <message>
      <source>Find similar</source>
      <translation>類似を検索</translation>
    </message>
    <message>
      <source>More like this</source>
      <translation>これに似たものを増やす</translation>
    </message>
    <message>
      <source>Less like this</source>
      <translation>これに似たものを減らす</translation>
    </message>
    <message>
      <source>Search for what is on the clipboard</source>
      <translation>クリップボードの内容を検索</translation>
    </message>
    <message>
      <source>Examples</source>
      <translation>例</translation>
    </message>
    <message numerus="yes">
      <source>+%n more</source>
      <translation>
        <numerusform>+%n件</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n example(s)</source>
      <translation>
        <numerusform>例%n件</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more example(s): list</source>
      <translation>
        <numerusform>ほかの例%n件：一覧</numerusform>
      </translation>
    </message>
    <message>
      <source>Find files like this one</source>
      <translation>このファイルに似たファイルを検索</translation>
    </message>
    <message>
      <source>Find similar passages</source>
      <translation>似た箇所を検索</translation>
    </message>
    <message>
      <source>Add words or filters</source>
      <translation>語句やフィルターを追加</translation>
    </message>
  </context>
  <context>
    <name>open_with</name>
    <message>
      <source>Write a program and its arguments: evince {path}</source>
      <translation>プログラムと引数を入力してください：evince {path}</translation>
    </message>
    <message>
      <source>{name} is not known here. There are {path}, {url}, {page}, {line}, {query}.</source>
      <translation>{name}は使えません。使えるのは{path}、{url}、{page}、{line}、{query}です。</translation>
    </message>
    <message>
      <source>The first word must be a program.</source>
      <translation>先頭の語はプログラムにしてください。</translation>
    </message>
    <message>
      <source>Say where the file goes: add {path}.</source>
      <translation>ファイルの位置を示す{path}を追加してください。</translation>
    </message>
    <message>
      <source>A quotation mark is opened and never closed.</source>
      <translation>引用符が閉じられていません。</translation>
    </message>
    <message>
      <source>Looking for a .{ending} file…</source>
      <translation>.{ending}ファイルを探しています…</translation>
    </message>
    <message>
      <source>The program is there. No .{ending} file is in the library to try it with.</source>
      <translation>プログラムはあります。試すための.{ending}ファイルがライブラリにありません。</translation>
    </message>
    <message>
      <source>Started with “{name}”.</source>
      <translation>「{name}」を開きました。</translation>
    </message>
    <message>
      <source>Opens .{ending} files with {program}.</source>
      <translation>.{ending}ファイルを{program}で開きます。</translation>
    </message>
    <message>
      <source>The program “{name}” is not there: check how it is written, or give its whole path.</source>
      <translation>プログラム「{name}」が見つかりません。つづりを確認するか、フルパスを指定してください。</translation>
    </message>
    <message>
      <source>“{name}” is a batch file: name the program itself (.exe).</source>
      <translation>「{name}」はバッチファイルです。プログラム本体（.exe）を指定してください。</translation>
    </message>
    <message>
      <source>“{name}” did not start: {reason}</source>
      <translation>「{name}」を起動できませんでした：{reason}</translation>
    </message>
    <message>
      <source>“{name}” ended at once with an error ({code}): see its command in the settings.</source>
      <translation>「{name}」がエラー（{code}）ですぐに終了しました。設定でコマンドを確認してください。</translation>
    </message>
    <message>
      <source>Open with</source>
      <translation>プログラムから開く</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>種類</translation>
    </message>
    <message>
      <source>Command</source>
      <translation>コマンド</translation>
    </message>
    <message>
      <source>Programs</source>
      <translation>プログラム</translation>
    </message>
    <message>
      <source>Known programs on this machine</source>
      <translation>このコンピューターにある対応プログラム</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>追加</translation>
    </message>
    <message>
      <source>Open such files so from now on (Enter)</source>
      <translation>今後この種類のファイルをこのコマンドで開く（Enter）</translation>
    </message>
    <message>
      <source>Test</source>
      <translation>テスト</translation>
    </message>
    <message>
      <source>Open a file of the library with this command</source>
      <translation>ライブラリのファイルをこのコマンドで開く</translation>
    </message>
    <message>
      <source>None was found: write a command.</source>
      <translation>見つかりませんでした。コマンドを入力してください。</translation>
    </message>
    <message>
      <source>Files open in the program that your system has for them, at the passage where that program can. A command of your own goes before it. {path}, {url}, {page}, {line} and {query} stand for what is opened; nothing is run through a shell.</source>
      <translation>ファイルはシステムで関連付けられたプログラムで開きます。対応するプログラムでは該当箇所が表示されます。独自のコマンドを設定すると、そちらが優先されます。{path}、{url}、{page}、{line}、{query}は開く対象に置き換わります。シェルは経由しません。</translation>
    </message>
    <message>
      <source>Test the command for .{ending}</source>
      <translation>.{ending}用のコマンドをテスト</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>変更</translation>
    </message>
    <message>
      <source>Change the command for .{ending}</source>
      <translation>.{ending}用のコマンドを変更</translation>
    </message>
    <message>
      <source>Remove the command for .{ending}</source>
      <translation>.{ending}用のコマンドを削除</translation>
    </message>
  </context>
  <context>
    <name>preview</name>
    <message>
      <source>Known by its name only: there is no text of it to show.</source>
      <translation>名前だけを認識しているため、表示できるテキストがありません。</translation>
    </message>
    <message>
      <source>There is no text in this file.</source>
      <translation>このファイルにはテキストがありません。</translation>
    </message>
    <message>
      <source>similarity {figure}</source>
      <translation>類似度{figure}</translation>
    </message>
    <message>
      <source>{match} of {matches}</source>
      <comment>matching passages of a file</comment>
      <translation>{match}/{matches}</translation>
    </message>
    <message>
      <source>Page {page}</source>
      <translation>{page}ページ</translation>
    </message>
    <message>
      <source>Page {page} of {pages}</source>
      <translation>{page}/{pages}ページ</translation>
    </message>
    <message>
      <source>rank {rank}</source>
      <translation>{rank}位</translation>
    </message>
    <message>
      <source>Line {line}</source>
      <translation>{line}行目</translation>
    </message>
    <message>
      <source>Folder</source>
      <comment>short: show in folder</comment>
      <translation>フォルダー</translation>
    </message>
    <message>
      <source>Previous match in this file</source>
      <translation>このファイル内の前の一致</translation>
    </message>
    <message>
      <source>Next match in this file</source>
      <translation>このファイル内の次の一致</translation>
    </message>
    <message>
      <source>Open in its own program</source>
      <translation>関連付けられたプログラムで開く</translation>
    </message>
    <message>
      <source>Open ↵</source>
      <translation>開く ↵</translation>
    </message>
    <message>
      <source>Open the file</source>
      <translation>ファイルを開く</translation>
    </message>
    <message>
      <source>Show in the file manager</source>
      <translation>ファイルマネージャーで表示</translation>
    </message>
    <message>
      <source>meaning</source>
      <comment>how a passage was found</comment>
      <translation>意味</translation>
    </message>
    <message>
      <source>words</source>
      <comment>how a passage was found</comment>
      <translation>語句</translation>
    </message>
    <message>
      <source>Only the beginning of this file is stored.</source>
      <translation>このファイルは先頭部分だけ保存されています。</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>フォルダーで表示</translation>
    </message>
    <message>
      <source>Text of the file</source>
      <translation>ファイルのテキスト</translation>
    </message>
  </context>
  <context>
    <name>problems</name>
    <message>
      <source>Reading again…</source>
      <translation>再読み取り中…</translation>
    </message>
    <message>
      <source>{kind}: {reason}</source>
      <translation>{kind}：{reason}</translation>
    </message>
    <message>
      <source>Ignored · {why}</source>
      <translation>無視 · {why}</translation>
    </message>
    <message>
      <source>All</source>
      <translation>すべて</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) selected</source>
      <translation>
        <numerusform>ファイル%n件を選択中</numerusform>
      </translation>
    </message>
    <message>
      <source>Asking for the list</source>
      <translation>一覧を取得中</translation>
    </message>
    <message>
      <source>Try fewer letters, or another kind.</source>
      <translation>文字を減らすか、別の種類を選んでください。</translation>
    </message>
    <message>
      <source>No problem matches</source>
      <translation>一致する問題はありません</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) (is|are) ignored.</source>
      <translation>
        <numerusform>ファイル%n件を無視しています。</numerusform>
      </translation>
    </message>
    <message>
      <source>Every other file could be read.</source>
      <translation>そのほかのファイルはすべて読み取れました。</translation>
    </message>
    <message>
      <source>Every file could be read.</source>
      <translation>すべてのファイルを読み取れました。</translation>
    </message>
    <message numerus="yes">
      <source>{shown} of %n file(s)</source>
      <translation>
        <numerusform>ファイル%n件中{shown}件</numerusform>
      </translation>
    </message>
    <message>
      <source>No permission</source>
      <translation>アクセス権なし</translation>
    </message>
    <message>
      <source>Gone</source>
      <comment>the file is there no more</comment>
      <translation>見つからない</translation>
    </message>
    <message>
      <source>Damaged</source>
      <translation>破損</translation>
    </message>
    <message>
      <source>Needs a password</source>
      <translation>パスワードが必要</translation>
    </message>
    <message>
      <source>Too large</source>
      <translation>大きすぎる</translation>
    </message>
    <message>
      <source>Took too long</source>
      <translation>時間切れ</translation>
    </message>
    <message>
      <source>Reader stopped</source>
      <comment>the process that read the file ended</comment>
      <translation>読み取りが異常終了</translation>
    </message>
    <message>
      <source>Keeps changing</source>
      <translation>頻繁に変更</translation>
    </message>
    <message>
      <source>Unreadable</source>
      <translation>読み取り不可</translation>
    </message>
    <message>
      <source>Files that could not be read</source>
      <translation>読み取れなかったファイル</translation>
    </message>
    <message>
      <source>Back to the folders</source>
      <translation>フォルダーに戻る</translation>
    </message>
    <message>
      <source>Show those of all folders</source>
      <translation>すべてのフォルダーの分を表示</translation>
    </message>
    <message>
      <source>Retry all shown</source>
      <translation>表示中をすべて再読み取り</translation>
    </message>
    <message>
      <source>Kinds of problems</source>
      <translation>問題の種類</translation>
    </message>
    <message>
      <source>Only in {folder}: show those of all folders</source>
      <translation>{folder}のみ：すべてのフォルダーの分を表示</translation>
    </message>
    <message>
      <source>Filter by name, place or reason</source>
      <translation>名前、場所、理由で絞り込む</translation>
    </message>
    <message>
      <source>Filter the problems</source>
      <translation>問題を絞り込む</translation>
    </message>
    <message>
      <source>Filter</source>
      <translation>絞り込み</translation>
    </message>
    <message>
      <source>Open in its own program</source>
      <translation>関連付けられたプログラムで開く</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>開く</translation>
    </message>
    <message>
      <source>Show in the file manager</source>
      <translation>ファイルマネージャーで表示</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>フォルダーで表示</translation>
    </message>
    <message>
      <source>Read again</source>
      <translation>もう一度読み取る</translation>
    </message>
    <message>
      <source>Retry</source>
      <translation>再読み取り</translation>
    </message>
    <message>
      <source>Could not be read</source>
      <translation>読み取り不可</translation>
    </message>
    <message>
      <source>Hide what is ignored</source>
      <translation>無視したものを隠す</translation>
    </message>
    <message>
      <source>Show what is ignored too</source>
      <translation>無視したものも表示</translation>
    </message>
    <message>
      <source>Ignored {number}</source>
      <translation>無視 {number}</translation>
    </message>
    <message>
      <source>Show ignored files: {number}</source>
      <translation>無視したファイルを表示：{number}</translation>
    </message>
    <message>
      <source>Ignore</source>
      <translation>無視</translation>
    </message>
    <message>
      <source>Not listed until it changes</source>
      <translation>変更されるまで一覧に表示しない</translation>
    </message>
    <message>
      <source>List again</source>
      <translation>一覧に戻す</translation>
    </message>
    <message>
      <source>More ▾</source>
      <translation>その他 ▾</translation>
    </message>
    <message>
      <source>More kinds</source>
      <translation>その他の種類</translation>
    </message>
    <message numerus="yes">
      <source>{kind}: %n file(s)</source>
      <translation>
        <numerusform>{kind}：ファイル%n件</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>program</name>
    <message>
      <source>The system did not let Kindred change that ({reason}).</source>
      <translation>システムがこの変更を許可しませんでした（{reason}）。</translation>
    </message>
    <message>
      <source>Kindred went on while its window was closed, ready for the search bar. Ctrl+Q quits it.</source>
      <translation>ウィンドウを閉じている間も、Kindredは検索バーをすぐ使えるように動作を続けていました。終了するにはCtrl+Qを押します。</translation>
    </message>
    <message>
      <source>Change that</source>
      <translation>変更</translation>
    </message>
    <message>
      <source>Tray icon</source>
      <translation>通知領域のアイコン</translation>
    </message>
    <message>
      <source>Go on when the window is closed</source>
      <translation>ウィンドウを閉じても動作を続ける</translation>
    </message>
    <message>
      <source>Start with the session</source>
      <translation>ログイン時に起動</translation>
    </message>
    <message>
      <source>Icon in the system's tray</source>
      <translation>通知領域にアイコンを表示</translation>
    </message>
    <message>
      <source>The search bar and its key stay ready, and folders are followed. Ctrl+Q quits Kindred.</source>
      <translation>検索バーとそのキーをいつでも使え、フォルダーの変更にも追従します。Kindredを終了するにはCtrl+Qを押します。</translation>
    </message>
    <message>
      <source>With nothing in sight: search bar, key and icon are ready.</source>
      <translation>画面には何も表示せず、検索バー、キー、アイコンを使えるようにします。</translation>
    </message>
    <message>
      <source>This desktop has no tray.</source>
      <translation>このデスクトップには通知領域がありません。</translation>
    </message>
    <message>
      <source>Search, pause and quit from there.</source>
      <translation>アイコンから検索、一時停止、終了ができます。</translation>
    </message>
  </context>
  <context>
    <name>results</name>
    <message>
      <source>page {number}</source>
      <translation>{number}ページ</translation>
    </message>
    <message>
      <source>line {number}</source>
      <translation>{number}行目</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) at once are too many: select at most {most}.</source>
      <translation>
        <numerusform>ファイル%n件を一度に開くことはできません。選択は{most}件までにしてください。</numerusform>
      </translation>
    </message>
    <message>
      <source>Open with</source>
      <translation>プログラムから開く</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>開く</translation>
    </message>
    <message>
      <source>Open at {place}</source>
      <translation>{place}を開く</translation>
    </message>
    <message numerus="yes">
      <source>Open %n file(s)</source>
      <translation>
        <numerusform>ファイル%n件を開く</numerusform>
      </translation>
    </message>
    <message>
      <source>Always open .{ending} files with…</source>
      <translation>.{ending}ファイルを常に開くプログラム…</translation>
    </message>
    <message>
      <source>Quick Look</source>
      <translation>クイックルック</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>フォルダーで表示</translation>
    </message>
    <message>
      <source>Copy path</source>
      <translation>パスをコピー</translation>
    </message>
    <message>
      <source>Copy file</source>
      <translation>ファイルをコピー</translation>
    </message>
    <message>
      <source>Copy passage with source</source>
      <translation>箇所を出典付きでコピー</translation>
    </message>
    <message numerus="yes">
      <source>Copy %n path(s)</source>
      <translation>
        <numerusform>パス%n件をコピー</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Copy %n file(s)</source>
      <translation>
        <numerusform>ファイル%n件をコピー</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Copy %n passage(s) with sources</source>
      <translation>
        <numerusform>%n箇所を出典付きでコピー</numerusform>
      </translation>
    </message>
    <message>
      <source>Export all results…</source>
      <translation>すべての結果をエクスポート…</translation>
    </message>
    <message numerus="yes">
      <source>Export %n selected result(s)…</source>
      <translation>
        <numerusform>選択した結果%n件をエクスポート…</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Open %n file(s)? Enter once more opens them.</source>
      <translation>
        <numerusform>ファイル%n件を開きますか？ もう一度Enterキーを押すと開きます。</numerusform>
      </translation>
    </message>
    <message>
      <source>Open all</source>
      <translation>すべて開く</translation>
    </message>
    <message>
      <source>Loading more results…</source>
      <translation>結果をさらに読み込み中…</translation>
    </message>
    <message>
      <source>Show more results</source>
      <translation>結果をさらに表示</translation>
    </message>
    <message>
      <source>Show more results. Press Enter.</source>
      <translation>結果をさらに表示。Enterキーを押してください。</translation>
    </message>
    <message>
      <source>What to do with the results</source>
      <translation>結果に対する操作</translation>
    </message>
    <message>
      <source>↑ ↓ other results   ·   Page Up, Page Down read on   ·   Space closes</source>
      <translation>↑ ↓ ほかの結果   ·   Page Up、Page Down 続きを読む   ·   Space 閉じる</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s)</source>
      <translation>
        <numerusform>ファイル%n件</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>search</name>
    <message>
      <source>Nothing relevant</source>
      <translation>該当なし</translation>
    </message>
    <message>
      <source>{files} {examples}</source>
      <comment>3 files like report.pdf</comment>
      <translation>{examples}：{files}</translation>
    </message>
    <message>
      <source>{files} so far</source>
      <translation>{files}（検索中）</translation>
    </message>
    <message>
      <source>{figure} ms</source>
      <translation>{figure} ms</translation>
    </message>
    <message>
      <source>reranked</source>
      <translation>再ランキング済み</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s)</source>
      <translation>
        <numerusform>ファイル%n件</numerusform>
      </translation>
    </message>
    <message>
      <source>ending of the name, as in ext:pdf</source>
      <translation>ファイル名の末尾（例：ext:pdf）</translation>
    </message>
    <message>
      <source>kind of file, as in type:email</source>
      <translation>ファイルの種類（例：type:email）</translation>
    </message>
    <message>
      <source>folder, as in in:letters</source>
      <translation>フォルダー（例：in:書類）</translation>
    </message>
    <message>
      <source>name of the file, as in name:*2024*</source>
      <translation>ファイル名（例：name:*2024*）</translation>
    </message>
    <message>
      <source>changed since, as in after:2024-01-31</source>
      <translation>この日以降に変更（例：after:2024-01-31）</translation>
    </message>
    <message>
      <source>changed before, as in before:2025</source>
      <translation>この日より前に変更（例：before:2025）</translation>
    </message>
    <message>
      <source>size, as in size:&gt;1mb</source>
      <translation>サイズ（例：size:&gt;1mb）</translation>
    </message>
    <message>
      <source>language, as in lang:de</source>
      <translation>言語（例：lang:de）</translation>
    </message>
    <message>
      <source>Also searched for: {words}</source>
      <translation>次の語でも検索：{words}</translation>
    </message>
    <message>
      <source>Search only for {words}</source>
      <translation>{words}だけで検索</translation>
    </message>
    <message>
      <source>why was the vote postponed</source>
      <comment>an example of a question</comment>
      <translation>採決はなぜ延期されたのか</translation>
    </message>
    <message>
      <source>Ask the way you would ask a person: meaning counts, not only words.</source>
      <translation>人に尋ねるように入力できます。語句だけでなく意味で探します。</translation>
    </message>
    <message>
      <source>"outer quay"</source>
      <comment>an example of a phrase, in plain quotation marks</comment>
      <translation>"外側の埠頭"</translation>
    </message>
    <message>
      <source>Words in quotation marks must stand there exactly so.</source>
      <translation>引用符で囲んだ語句は、そのままの形で探します。</translation>
    </message>
    <message>
      <source>ext:pdf  in:Council  name:minutes</source>
      <comment>ext:, in: and name: stay as they are</comment>
      <translation>ext:pdf  in:議会  name:議事録</translation>
    </message>
    <message>
      <source>Only such files, such folders, such names.</source>
      <translation>ファイルの種類、フォルダー、名前で絞り込みます。</translation>
    </message>
    <message>
      <source>The engine is coming up. You can type already.</source>
      <translation>検索エンジンを起動しています。入力はもう始められます。</translation>
    </message>
    <message>
      <source>Starting</source>
      <translation>起動中</translation>
    </message>
    <message>
      <source>Kindred reads what is in it and finds passages by what they mean. Nothing leaves this machine.</source>
      <translation>Kindredは中のファイルを読み取り、意味で該当箇所を見つけます。データがこのコンピューターの外に出ることはありません。</translation>
    </message>
    <message>
      <source>Drop a folder here</source>
      <translation>ここにフォルダーをドロップ</translation>
    </message>
    <message numerus="yes">
      <source>Search %n file(s) by meaning</source>
      <translation>
        <numerusform>ファイル%n件を意味で検索</numerusform>
      </translation>
    </message>
    <message>
      <source>No passage is close to this in words or meaning.</source>
      <translation>語句も意味も近い箇所がありません。</translation>
    </message>
    <message>
      <source>The search is limited by {filters}: take that out to look everywhere.</source>
      <translation>検索が{filters}で絞り込まれています。全体から探すには、これを外してください。</translation>
    </message>
    <message>
      <source>Try other words, or describe what the passage says.</source>
      <translation>別の語句を試すか、探している内容を文で書いてみてください。</translation>
    </message>
    <message>
      <source>Nothing relevant so far</source>
      <translation>今のところ該当なし</translation>
    </message>
    <message>
      <source>Nothing relevant: no passage is close to this in words or meaning.</source>
      <translation>該当なし：語句も意味も近い箇所がありません。</translation>
    </message>
    <message>
      <source>Words are searchable; meaning is not: the model did not start.</source>
      <translation>語句では検索できますが、意味では検索できません。モデルを起動できませんでした。</translation>
    </message>
    <message>
      <source>Still reading: words are searchable now, meaning follows.</source>
      <translation>読み取り中です。語句ではもう検索でき、意味での検索も順次可能になります。</translation>
    </message>
    <message>
      <source>All words are searchable, {percent} % of the passages also by meaning.</source>
      <translation>語句ではすべて検索でき、意味では{percent}%の箇所を検索できます。</translation>
    </message>
    <message>
      <source>All words are searchable, {percent} % of the passages also by meaning (paused).</source>
      <translation>語句ではすべて検索でき、意味では{percent}%の箇所を検索できます（一時停止中）。</translation>
    </message>
    <message>
      <source>Type</source>
      <comment>what kind of file</comment>
      <translation>種類</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>フォルダー</translation>
    </message>
    <message>
      <source>Date</source>
      <comment>when a file was changed</comment>
      <translation>日付</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>言語</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>文書</translation>
    </message>
    <message>
      <source>Code</source>
      <comment>source code</comment>
      <translation>コード</translation>
    </message>
    <message>
      <source>E-mail</source>
      <translation>メール</translation>
    </message>
    <message>
      <source>Images</source>
      <translation>画像</translation>
    </message>
    <message>
      <source>Spreadsheets</source>
      <translation>スプレッドシート</translation>
    </message>
    <message>
      <source>Slides</source>
      <comment>presentations</comment>
      <translation>プレゼンテーション</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>今日</translation>
    </message>
    <message>
      <source>Yesterday</source>
      <translation>昨日</translation>
    </message>
    <message>
      <source>This week</source>
      <translation>今週</translation>
    </message>
    <message>
      <source>This month</source>
      <translation>今月</translation>
    </message>
    <message>
      <source>This year</source>
      <translation>今年</translation>
    </message>
    <message>
      <source>Last year</source>
      <translation>昨年</translation>
    </message>
    <message>
      <source>Older</source>
      <comment>before this year</comment>
      <translation>それ以前</translation>
    </message>
    <message>
      <source>German</source>
      <translation>ドイツ語</translation>
    </message>
    <message>
      <source>English</source>
      <translation>英語</translation>
    </message>
    <message>
      <source>Spanish</source>
      <translation>スペイン語</translation>
    </message>
    <message>
      <source>French</source>
      <translation>フランス語</translation>
    </message>
    <message>
      <source>Italian</source>
      <translation>イタリア語</translation>
    </message>
    <message>
      <source>Japanese</source>
      <translation>日本語</translation>
    </message>
    <message>
      <source>Korean</source>
      <translation>韓国語</translation>
    </message>
    <message>
      <source>Dutch</source>
      <translation>オランダ語</translation>
    </message>
    <message>
      <source>Polish</source>
      <translation>ポーランド語</translation>
    </message>
    <message>
      <source>Portuguese</source>
      <translation>ポルトガル語</translation>
    </message>
    <message>
      <source>Russian</source>
      <translation>ロシア語</translation>
    </message>
    <message>
      <source>Chinese</source>
      <translation>中国語</translation>
    </message>
    <message>
      <source>only {type}</source>
      <comment>a kind of file: only PDF, only Images</comment>
      <translation>{type}のみ</translation>
    </message>
    <message>
      <source>larger than {size}</source>
      <translation>{size}より大きい</translation>
    </message>
    <message>
      <source>smaller than {size}</source>
      <translation>{size}より小さい</translation>
    </message>
    <message>
      <source>in “{folder}”</source>
      <translation>「{folder}」内</translation>
    </message>
    <message>
      <source>changed since {time}</source>
      <translation>{time}以降に変更</translation>
    </message>
    <message>
      <source>changed before {time}</source>
      <translation>{time}より前に変更</translation>
    </message>
    <message>
      <source>changed in {time}</source>
      <comment>a month or a year</comment>
      <translation>{time}に変更</translation>
    </message>
    <message numerus="yes">
      <source>changed in the last %n day(s)</source>
      <translation>
        <numerusform>過去%n日間に変更</numerusform>
      </translation>
    </message>
    <message>
      <source>changed today</source>
      <translation>今日変更</translation>
    </message>
    <message>
      <source>changed this week</source>
      <translation>今週変更</translation>
    </message>
    <message>
      <source>changed this month</source>
      <translation>今月変更</translation>
    </message>
    <message>
      <source>changed this year</source>
      <translation>今年変更</translation>
    </message>
    <message>
      <source>changed yesterday</source>
      <translation>昨日変更</translation>
    </message>
    <message>
      <source>Strong</source>
      <comment>how sure a hit is</comment>
      <translation>関連度：高</translation>
    </message>
    <message>
      <source>Likely</source>
      <comment>how sure a hit is</comment>
      <translation>関連度：中</translation>
    </message>
    <message>
      <source>Weak</source>
      <comment>how sure a hit is</comment>
      <translation>関連度：低</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) with little in common</source>
      <translation>
        <numerusform>関連の薄いファイル%n件</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more with little in common</source>
      <translation>
        <numerusform>関連の薄いファイルほか%n件</numerusform>
      </translation>
    </message>
    <message>
      <source>{row}. Press Enter to hide them.</source>
      <translation>{row}。Enterキーで隠します。</translation>
    </message>
    <message>
      <source>{row}. Press Enter to show them.</source>
      <translation>{row}。Enterキーで表示します。</translation>
    </message>
    <message>
      <source>Found by meaning; its text is not stored.</source>
      <translation>意味で見つかりました（テキストは保存されていません）。</translation>
    </message>
    <message>
      <source>Not connected</source>
      <translation>未接続</translation>
    </message>
    <message numerus="yes">
      <source>%n more passage(s)</source>
      <translation>
        <numerusform>ほか%n箇所</numerusform>
      </translation>
    </message>
    <message>
      <source>Found by name</source>
      <translation>名前で一致</translation>
    </message>
    <message numerus="yes">
      <source>%n identical (copy|copies)</source>
      <translation>
        <numerusform>同一のコピー%n件</numerusform>
      </translation>
    </message>
    <message>
      <source>“{text}”</source>
      <comment>quotation marks</comment>
      <translation>「{text}」</translation>
    </message>
    <message>
      <source>Suggestions</source>
      <translation>候補</translation>
    </message>
    <message>
      <source>Take the mistyped words as they stand ({key})</source>
      <translation>訂正せず、入力したままの語句で検索（{key}）</translation>
    </message>
    <message>
      <source>Search only for what was typed</source>
      <translation>入力したままの語句だけで検索</translation>
    </message>
    <message>
      <source>Narrow the search</source>
      <translation>検索を絞り込む</translation>
    </message>
    <message>
      <source>Filter {filter}</source>
      <translation>フィルター{filter}</translation>
    </message>
    <message>
      <source>edit (Enter) · the opposite (−) · remove (Delete, or ×)</source>
      <translation>編集（Enter） · 条件を反転（−） · 削除（Deleteまたは×）</translation>
    </message>
    <message>
      <source>Only these</source>
      <translation>これだけを対象にする</translation>
    </message>
    <message>
      <source>All but these</source>
      <translation>これを除外する</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>編集</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>削除</translation>
    </message>
    <message numerus="yes">
      <source>%n more filter(s)</source>
      <translation>
        <numerusform>ほかのフィルター%n件</numerusform>
      </translation>
    </message>
    <message>
      <source>not {filter}</source>
      <translation>除外：{filter}</translation>
    </message>
    <message>
      <source>Saved search</source>
      <translation>保存した検索</translation>
    </message>
    <message>
      <source>Name of the saved search</source>
      <translation>保存した検索の名前</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>完了</translation>
    </message>
    <message>
      <source>Save it no more</source>
      <translation>保存を解除</translation>
    </message>
    <message>
      <source>Use as filters: {filters} ({keys})</source>
      <translation>フィルターとして使う：{filters}（{keys}）</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>結果</translation>
    </message>
    <message>
      <source>Save this search</source>
      <translation>この検索を保存</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>検索をクリア</translation>
    </message>
    <message>
      <source>Name or remove this saved search</source>
      <translation>保存した検索の名前を変更または解除</translation>
    </message>
    <message>
      <source>Search by meaning, by words or by name</source>
      <translation>意味、語句、名前で検索</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>検索</translation>
    </message>
    <message>
      <source>Search ({search}) · complete: {complete}</source>
      <comment>with their keys</comment>
      <translation>検索（{search}） · 補完：{complete}</translation>
    </message>
    <message>
      <source>{keys} or {others}</source>
      <comment>two keys</comment>
      <translation>{keys}または{others}</translation>
    </message>
    <message>
      <source>Erase all past searches</source>
      <translation>検索履歴をすべて消去</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>消去</translation>
    </message>
    <message>
      <source>Saved searches</source>
      <translation>保存した検索</translation>
    </message>
    <message>
      <source>Recent</source>
      <translation>最近の検索</translation>
    </message>
    <message>
      <source>Rename “{name}”</source>
      <translation>「{name}」の名前を変更</translation>
    </message>
    <message>
      <source>Remove “{name}”</source>
      <translation>「{name}」を削除</translation>
    </message>
    <message>
      <source>Forget “{query}”</source>
      <translation>「{query}」を履歴から削除</translation>
    </message>
  </context>
  <context>
    <name>settings</name>
    <message>
      <source>Go on</source>
      <comment>reading in the background</comment>
      <translation>続行</translation>
    </message>
    <message>
      <source>Gently</source>
      <comment>reading in the background</comment>
      <translation>控えめ</translation>
    </message>
    <message>
      <source>Pause</source>
      <comment>reading in the background</comment>
      <translation>一時停止</translation>
    </message>
    <message>
      <source>Keys, passwords and where they are kept: .ssh, .gnupg, key chains, .env, histories of shells</source>
      <translation>鍵、パスワードとその保管場所：.ssh、.gnupg、キーチェーン、.env、シェルの履歴</translation>
    </message>
    <message>
      <source>Profiles of browsers, and the insides of programs and media libraries</source>
      <translation>ブラウザーのプロファイル、プログラムやメディアライブラリの内部データ</translation>
    </message>
    <message>
      <source>Caches, installed packages, what was built from other files, version control, the trash</source>
      <translation>キャッシュ、インストール済みパッケージ、ビルドで生成されたもの、バージョン管理、ごみ箱</translation>
    </message>
    <message>
      <source>Folders of the system, and Kindred's own data</source>
      <translation>システムのフォルダー、Kindred自身のデータ</translation>
    </message>
    <message>
      <source>Files whose content lies in a cloud are known by name: nothing is fetched</source>
      <translation>内容がクラウドにあるファイルは名前だけを認識し、ダウンロードしません</translation>
    </message>
    <message>
      <source>This folder’s name is not readable text: rename it, then choose it.</source>
      <translation>このフォルダーの名前は文字として読み取れません。名前を変更してから選んでください。</translation>
    </message>
    <message>
      <source>The check was interrupted: start it again.</source>
      <translation>確認が中断されました。もう一度始めてください。</translation>
    </message>
    <message>
      <source>It could not be checked: {reason}</source>
      <translation>確認できませんでした：{reason}</translation>
    </message>
    <message>
      <source>Comparing the catalogue, both indexes and the disk: {time} so far. You can go on working.</source>
      <translation>カタログ、両方のインデックス、ディスクを照合中：{time}経過。作業はそのまま続けられます。</translation>
    </message>
    <message>
      <source>Repairing: {time} so far. You can go on working.</source>
      <translation>修復中：{time}経過。作業はそのまま続けられます。</translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <comment>differences</comment>
      <translation>
        <numerusform>ほか%n件</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n difference(s) repaired.</source>
      <translation>
        <numerusform>相違%n件を修復しました。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n difference(s) repaired, {left} left.</source>
      <translation>
        <numerusform>相違%n件を修復しました。残り{left}件です。</numerusform>
      </translation>
    </message>
    <message>
      <source>Everything agrees: there is nothing to repair.</source>
      <translation>すべて一致しています。修復の必要はありません。</translation>
    </message>
    <message numerus="yes">
      <source>%n difference(s) between the catalogue, the indexes and the disk.</source>
      <translation>
        <numerusform>カタログ、インデックス、ディスクの間に相違が%n件あります。</numerusform>
      </translation>
    </message>
    <message>
      <source>Automatic</source>
      <comment>number of threads</comment>
      <translation>自動</translation>
    </message>
    <message>
      <source>{percent} %</source>
      <translation>{percent}%</translation>
    </message>
    <message>
      <source>Ready on {device} · {size} of memory</source>
      <translation>{device}で準備完了 · メモリー{size}</translation>
    </message>
    <message>
      <source>Loading · {size}</source>
      <translation>読み込み中 · {size}</translation>
    </message>
    <message>
      <source>Loaded when it is first needed · {size}</source>
      <translation>必要になったときに読み込み · {size}</translation>
    </message>
    <message>
      <source>Reranker</source>
      <translation>リランカー</translation>
    </message>
    <message>
      <source>Choose the folder of a cross-encoder</source>
      <translation>クロスエンコーダーのフォルダーを選択</translation>
    </message>
    <message>
      <source>As the system</source>
      <comment>light or dark colours</comment>
      <translation>システムの設定</translation>
    </message>
    <message>
      <source>Light</source>
      <comment>colours</comment>
      <translation>ライト</translation>
    </message>
    <message>
      <source>Dark</source>
      <comment>colours</comment>
      <translation>ダーク</translation>
    </message>
    <message>
      <source>As the system</source>
      <comment>language</comment>
      <translation>システムの設定</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>配色</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>文字サイズ</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>言語</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>設定</translation>
    </message>
    <message>
      <source>Appearance</source>
      <translation>外観</translation>
    </message>
    <message>
      <source>This engine</source>
      <translation>検索エンジンの状態</translation>
    </message>
    <message>
      <source>It reads, embeds and searches on this machine. Nothing is sent anywhere.</source>
      <translation>読み取り、埋め込み、検索はすべてこのコンピューターで行います。どこにも送信しません。</translation>
    </message>
    <message>
      <source>What is indexed</source>
      <translation>インデックスの対象</translation>
    </message>
    <message>
      <source>Hidden files</source>
      <translation>隠しファイル</translation>
    </message>
    <message>
      <source>Follow .gitignore</source>
      <translation>.gitignoreに従う</translation>
    </message>
    <message>
      <source>Largest file</source>
      <translation>最大ファイルサイズ</translation>
    </message>
    <message>
      <source>Hidden files and folders</source>
      <translation>隠しファイルと隠しフォルダー</translation>
    </message>
    <message>
      <source>Those whose name begins with a dot. Secrets among them never are.</source>
      <translation>名前がドットで始まるもの。秘密情報は常に対象外です。</translation>
    </message>
    <message>
      <source>What a .gitignore in your folders leaves out is left out here too.</source>
      <translation>フォルダー内の.gitignoreで除外されているものは、ここでも除外します。</translation>
    </message>
    <message>
      <source>Largest file that is read</source>
      <translation>読み取るファイルの最大サイズ</translation>
    </message>
    <message>
      <source>Larger files are found by their names only.</source>
      <translation>これより大きいファイルは名前でのみ検索できます。</translation>
    </message>
    <message>
      <source>Left out of all folders</source>
      <translation>すべてのフォルダーから除外</translation>
    </message>
    <message>
      <source>Left out by itself</source>
      <translation>自動的に除外されるもの</translation>
    </message>
    <message>
      <source>Secrets always; the rest unless a pattern with “!” takes it in.</source>
      <translation>秘密情報は常に除外します。そのほかは「!」付きのパターンで対象に含められます。</translation>
    </message>
    <message>
      <source>On battery</source>
      <translation>バッテリー駆動時</translation>
    </message>
    <message>
      <source>When other programs are busy</source>
      <translation>ほかのプログラムが動作しているとき</translation>
    </message>
    <message>
      <source>When a program fills the screen</source>
      <translation>プログラムが全画面で表示されているとき</translation>
    </message>
    <message>
      <source>A film, a game, a presentation.</source>
      <translation>映画、ゲーム、プレゼンテーションなど。</translation>
    </message>
    <message>
      <source>Power</source>
      <translation>電源</translation>
    </message>
    <message>
      <source>Processor threads</source>
      <translation>プロセッサーのスレッド数</translation>
    </message>
    <message>
      <source>Graphics card</source>
      <translation>グラフィックカード</translation>
    </message>
    <message>
      <source>How reading and learning in the background make room. Searching never waits.</source>
      <translation>バックグラウンドでの読み取りと学習を、どの程度控えるかを決めます。検索が待たされることはありません。</translation>
    </message>
    <message>
      <source>Of the processor, while it learns meaning without a graphics card.</source>
      <translation>グラフィックカードを使わずに意味を学習するときの、プロセッサーのスレッド数。</translation>
    </message>
    <message>
      <source>How much of its time it may take, where there is one.</source>
      <translation>グラフィックカードがある場合に、使ってよい時間の割合。</translation>
    </message>
    <message>
      <source>Privacy</source>
      <translation>プライバシー</translation>
    </message>
    <message>
      <source>Remember searches</source>
      <translation>検索履歴を残す</translation>
    </message>
    <message>
      <source>Put what is new or often opened first</source>
      <translation>新しいファイルやよく開くファイルを優先</translation>
    </message>
    <message>
      <source>Forget</source>
      <translation>消去</translation>
    </message>
    <message>
      <source>Forget what I opened</source>
      <translation>開いた記録を消去</translation>
    </message>
    <message>
      <source>Keep the text</source>
      <translation>テキストを残す</translation>
    </message>
    <message>
      <source>Erase the text</source>
      <translation>テキストを消去</translation>
    </message>
    <message>
      <source>Check the library</source>
      <translation>ライブラリを確認</translation>
    </message>
    <message>
      <source>Repair</source>
      <translation>修復</translation>
    </message>
    <message>
      <source>Forgotten</source>
      <translation>消去済み</translation>
    </message>
    <message>
      <source>The last 500 that led somewhere are kept on this machine, to complete what you type and to be listed in the empty box. Switched off, they are erased, and the window opens empty. Saved searches stay.</source>
      <translation>結果につながった直近500件の検索をこのコンピューターに残し、入力の補完や、空の検索ボックスでの一覧に使います。オフにすると履歴は消去され、ウィンドウは空の状態で開きます。保存した検索は残ります。</translation>
    </message>
    <message>
      <source>Between results that fit about as well, newer files and those that you often open from here come first. Which files you open is noted on this machine only, and goes with the file.</source>
      <translation>同程度に一致する結果の中では、新しいファイルや、ここからよく開くファイルを先に表示します。どのファイルを開いたかはこのコンピューターにのみ記録され、ファイルがなくなれば記録も消えます。</translation>
    </message>
    <message>
      <source>Is the library true?</source>
      <translation>ライブラリの整合性</translation>
    </message>
    <message>
      <source>Compares what is stored with your files and with both indexes. You can go on working meanwhile.</source>
      <translation>保存した情報を、ファイルおよび両方のインデックスと照合します。その間も作業を続けられます。</translation>
    </message>
    <message>
      <source>Keep the text of files in the library</source>
      <translation>ファイルのテキストをライブラリに残す</translation>
    </message>
    <message>
      <source>It is kept on this machine only, so that results show their passages and words inside files are found. Without it: no passages in the results and no search by words inside files. Meaning and names are searched as before, and the preview reads the file itself.</source>
      <translation>テキストはこのコンピューターにのみ保存され、結果での箇所の表示と、ファイル内の語句の検索に使います。残さない場合、結果に箇所は表示されず、ファイル内の語句は検索できません。意味と名前での検索はこれまでどおりで、プレビューはファイルを直接読み取ります。</translation>
    </message>
    <message>
      <source>Erase the text that is stored? Your files stay as they are. If you keep it again later, all files are read anew.</source>
      <translation>保存したテキストを消去しますか？ 元のファイルはそのまま残ります。後で再び残すようにすると、すべてのファイルを読み取り直します。</translation>
    </message>
    <message>
      <source>Reranking</source>
      <translation>再ランキング</translation>
    </message>
    <message>
      <source>Choose a model…</source>
      <translation>モデルを選択…</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>削除</translation>
    </message>
    <message>
      <source>Remove the reranker</source>
      <translation>リランカーを削除</translation>
    </message>
    <message>
      <source>A second model reads your query together with each of the first 30 results, and sorts them anew once you pause typing. Exact matches stay first. Choose the folder of a cross-encoder that you have, such as ms-marco-MiniLM or bge-reranker: nothing is fetched.</source>
      <translation>2つ目のモデルが、検索内容と上位30件の結果を1件ずつ合わせて読み、入力が止まったところで並べ替え直します。完全に一致するものは先頭のままです。手元にあるクロスエンコーダー（ms-marco-MiniLM、bge-rerankerなど）のフォルダーを選んでください。ダウンロードは行いません。</translation>
    </message>
    <message>
      <source>Sort the first results anew</source>
      <translation>上位の結果を並べ替え直す</translation>
    </message>
  </context>
  <context>
    <name>shortcuts</name>
    <message>
      <source>Searching</source>
      <translation>検索</translation>
    </message>
    <message>
      <source>Go to the search box</source>
      <translation>検索ボックスに移動</translation>
    </message>
    <message>
      <source>Go through the results, from the box too</source>
      <translation>結果を順に移動（検索ボックスからも可）</translation>
    </message>
    <message>
      <source>Take what the box completes</source>
      <translation>補完候補を確定</translation>
    </message>
    <message>
      <source>List how the search may go on</source>
      <translation>検索の続きの候補を一覧表示</translation>
    </message>
    <message>
      <source>Take the filters that are offered</source>
      <translation>提案されたフィルターを適用</translation>
    </message>
    <message>
      <source>Filters, with counts</source>
      <translation>フィルターを件数付きで表示</translation>
    </message>
    <message>
      <source>Search for the words as they were typed</source>
      <translation>入力したままの語句で検索</translation>
    </message>
    <message>
      <source>Save the search, or name it anew</source>
      <translation>検索を保存、または名前を変更</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>検索をクリア</translation>
    </message>
    <message>
      <source>Search for what is on the clipboard</source>
      <translation>クリップボードの内容を検索</translation>
    </message>
    <message>
      <source>Export the results</source>
      <translation>結果をエクスポート</translation>
    </message>
    <message>
      <source>Selected results</source>
      <translation>選択した結果</translation>
    </message>
    <message>
      <source>Open at the passage that was found</source>
      <translation>見つかった箇所を開く</translation>
    </message>
    <message>
      <source>Open at the beginning</source>
      <translation>先頭を開く</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>フォルダーで表示</translation>
    </message>
    <message>
      <source>Quick Look, from the list or the box</source>
      <translation>クイックルック（一覧、検索ボックス）</translation>
    </message>
    <message>
      <source>Select several</source>
      <translation>複数選択</translation>
    </message>
    <message>
      <source>Select all (in the list)</source>
      <translation>すべて選択（一覧内）</translation>
    </message>
    <message>
      <source>Copy path</source>
      <translation>パスをコピー</translation>
    </message>
    <message>
      <source>Copy file</source>
      <translation>ファイルをコピー</translation>
    </message>
    <message>
      <source>Copy passage with source</source>
      <translation>箇所を出典付きでコピー</translation>
    </message>
    <message>
      <source>Why this result?</source>
      <translation>この結果の理由</translation>
    </message>
    <message>
      <source>Find similar files</source>
      <translation>類似ファイルを検索</translation>
    </message>
    <message>
      <source>Where else is this?</source>
      <translation>ほかの場所を調べる</translation>
    </message>
    <message>
      <source>More like this, less like this</source>
      <translation>似たものを増やす、減らす</translation>
    </message>
    <message>
      <source>All actions</source>
      <translation>すべての操作</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>プレビュー</translation>
    </message>
    <message>
      <source>Find similar passages (in the text)</source>
      <translation>似た箇所を検索（テキスト内）</translation>
    </message>
    <message>
      <source>Next match in this file</source>
      <translation>このファイル内の次の一致</translation>
    </message>
    <message>
      <source>Previous match in this file</source>
      <translation>このファイル内の前の一致</translation>
    </message>
    <message>
      <source>Read on (in the text)</source>
      <translation>続きを読む（テキスト内）</translation>
    </message>
    <message>
      <source>Window</source>
      <translation>ウィンドウ</translation>
    </message>
    <message>
      <source>Search, folders, duplicates</source>
      <translation>検索、フォルダー、重複ファイル</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>設定</translation>
    </message>
    <message>
      <source>Next or previous part of the window</source>
      <translation>ウィンドウの次または前の部分</translation>
    </message>
    <message>
      <source>Add a folder</source>
      <translation>フォルダーを追加</translation>
    </message>
    <message>
      <source>These keys</source>
      <translation>このキー一覧</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>終了</translation>
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>キーボードショートカット</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>閉じる</translation>
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
        <numerusform>%nバイト</numerusform>
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
      <translation>{seconds}秒</translation>
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
      <translation>1分未満</translation>
    </message>
    <message>
      <source>{minutes} min</source>
      <translation>{minutes}分</translation>
    </message>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation>{hours}時間{minutes}分</translation>
    </message>
    <message>
      <source>{hours} h</source>
      <translation>{hours}時間</translation>
    </message>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%n日</numerusform>
      </translation>
    </message>
    <message>
      <source>just now</source>
      <translation>たった今</translation>
    </message>
    <message numerus="yes">
      <source>%n minute(s) ago</source>
      <translation>
        <numerusform>%n分前</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hour(s) ago</source>
      <translation>
        <numerusform>%n時間前</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) ago</source>
      <translation>
        <numerusform>%n日前</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>tray</name>
    <message>
      <source>Search</source>
      <translation>検索</translation>
    </message>
    <message>
      <source>Open Kindred</source>
      <translation>Kindredを開く</translation>
    </message>
    <message>
      <source>Duplicates</source>
      <translation>重複ファイル</translation>
    </message>
    <message>
      <source>Quit Kindred</source>
      <translation>Kindredを終了</translation>
    </message>
    <message>
      <source>Resume indexing</source>
      <translation>インデックスの作成を再開</translation>
    </message>
    <message>
      <source>Pause indexing</source>
      <translation>インデックスの作成を一時停止</translation>
    </message>
    <message numerus="yes">
      <source>%n new</source>
      <translation>
        <numerusform>新規%n件</numerusform>
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
      <translation>このファイルを選ぶ根拠はわずかで、ほかより近いというだけです。</translation>
    </message>
    <message>
      <source> and </source>
      <comment>between two reasons</comment>
      <translation> + </translation>
    </message>
    <message>
      <source>Strong, because of {reasons}.</source>
      <translation>関連度：高。根拠：{reasons}。</translation>
    </message>
    <message>
      <source>Likely, because of {reasons}.</source>
      <translation>関連度：中。根拠：{reasons}。</translation>
    </message>
    <message>
      <source>Weak: all that speaks for it is {reasons}.</source>
      <translation>関連度：低。根拠は次のみ：{reasons}。</translation>
    </message>
    <message>
      <source>the same content as the example</source>
      <translation>例と同じ内容</translation>
    </message>
    <message>
      <source>its name</source>
      <translation>ファイル名</translation>
    </message>
    <message>
      <source>its meaning</source>
      <translation>意味</translation>
    </message>
    <message>
      <source>all of your words in one passage</source>
      <translation>1つの箇所に検索語すべて</translation>
    </message>
    <message>
      <source>some of your words</source>
      <translation>検索語の一部</translation>
    </message>
    <message>
      <source>It holds exactly what your example holds.</source>
      <translation>例とまったく同じ内容です。</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>コピー</translation>
    </message>
    <message>
      <source>Meaning</source>
      <translation>意味</translation>
    </message>
    <message>
      <source>Its meaning has not been compared (yet): only words and names were.</source>
      <translation>意味は（まだ）比較されていません。語句と名前だけを比較しました。</translation>
    </message>
    <message>
      <source>Of all passages it is number {rank} in meaning.</source>
      <translation>意味の近さでは全箇所中{rank}位です。</translation>
    </message>
    <message>
      <source>In this library, unrelated passages seldom reach {likely}, and hardly ever {strong}.</source>
      <translation>このライブラリでは、無関係な箇所が{likely}に達することはまれで、{strong}に達することはほとんどありません。</translation>
    </message>
    <message>
      <source>This sentence carried it:</source>
      <translation>決め手になった文：</translation>
    </message>
    <message>
      <source>Similarity {figure} to what you search for.</source>
      <translation>検索内容との類似度は{figure}です。</translation>
    </message>
    <message>
      <source>Very close to what you search for: similarity {figure}.</source>
      <translation>検索内容に非常に近い箇所です（類似度{figure}）。</translation>
    </message>
    <message>
      <source>Close to what you search for: similarity {figure}.</source>
      <translation>検索内容に近い箇所です（類似度{figure}）。</translation>
    </message>
    <message>
      <source>Not close to what you search for: similarity {figure}.</source>
      <translation>検索内容に近くない箇所です（類似度{figure}）。</translation>
    </message>
    <message>
      <source>None of your words are in this passage.</source>
      <translation>この箇所に検索語は含まれていません。</translation>
    </message>
    <message>
      <source>Of your words this passage has {found} of {all}; not in it: {missing}.</source>
      <translation>この箇所には検索語{all}語のうち{found}語が含まれています。含まれていない語：{missing}。</translation>
    </message>
    <message>
      <source>All of your words are in this passage.</source>
      <translation>この箇所には検索語がすべて含まれています。</translation>
    </message>
    <message>
      <source>Of all passages it is number {rank} by words.</source>
      <translation>語句の一致では全箇所中{rank}位です。</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>語句</translation>
    </message>
    <message>
      <source>It is called exactly what you typed.</source>
      <translation>名前が入力した内容と完全に一致します。</translation>
    </message>
    <message>
      <source>Your words are in its name or its folders: for that alone {score} of 1.</source>
      <translation>ファイル名またはフォルダー名に検索語があり、それだけで1点中{score}点です。</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名前</translation>
    </message>
    <message>
      <source>It was moved up a little, by {added} of 1: {reason}.</source>
      <translation>順位を少し上げました（1点中{added}点）：{reason}。</translation>
    </message>
    <message>
      <source>it is new, or often opened</source>
      <translation>新しいか、よく開かれるため</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>並び順</translation>
    </message>
    <message>
      <source>The reranker read it together with your words and gave it {score} of 1.</source>
      <translation>リランカーが検索語と合わせて読み、1点中{score}点を付けました。</translation>
    </message>
    <message>
      <source>Reranker</source>
      <translation>リランカー</translation>
    </message>
    <message numerus="yes">
      <source>opened %n time(s), last {ago}</source>
      <comment>a file</comment>
      <translation>
        <numerusform>%n回開いた（最後は{ago}）</numerusform>
      </translation>
    </message>
    <message>
      <source>changed {ago}</source>
      <comment>a file</comment>
      <translation>変更：{ago}</translation>
    </message>
    <message>
      <source>Why this result? (Ctrl+I)</source>
      <translation>この結果の理由（Ctrl+I）</translation>
    </message>
    <message>
      <source>Why this result?</source>
      <translation>この結果の理由</translation>
    </message>
    <message>
      <source>Why?</source>
      <translation>理由</translation>
    </message>
    <message>
      <source>What speaks for this result</source>
      <translation>この結果が選ばれた根拠</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>閉じる</translation>
    </message>
    <message>
      <source>Why “{name}” was found</source>
      <translation>「{name}」が見つかった理由</translation>
    </message>
  </context>
  <context>
    <name>window</name>
    <message>
      <source>{file} is not connected: plug its drive in, or locate it in the folders panel.</source>
      <translation>{file}は接続されていません。ドライブを接続するか、フォルダーのパネルで場所を指定してください。</translation>
    </message>
    <message>
      <source>{file} lies in {folder}, which is not connected: plug its drive in, or locate it in the folders panel.</source>
      <translation>{file}のあるフォルダー{folder}は接続されていません。ドライブを接続するか、フォルダーのパネルで場所を指定してください。</translation>
    </message>
    <message>
      <source>{reason} It is being started again; nothing is lost.</source>
      <comment>the engine</comment>
      <translation>{reason} 再起動しています。失われるデータはありません。</translation>
    </message>
    <message>
      <source>Try now</source>
      <translation>今すぐ試す</translation>
    </message>
    <message>
      <source>Something went wrong inside Kindred ({summary}). It is written to the log; the window goes on.</source>
      <translation>Kindredの内部で問題が起きました（{summary}）。ログに記録しました。ウィンドウはそのまま使えます。</translation>
    </message>
    <message>
      <source>Kindred speaks it when it is started next.</source>
      <comment>another language</comment>
      <translation>次回Kindredを起動したときから有効になります。</translation>
    </message>
    <message>
      <source>Drop to add {name}</source>
      <translation>ドロップして{name}を追加</translation>
    </message>
    <message numerus="yes">
      <source>Drop to add %n file(s)</source>
      <translation>
        <numerusform>ドロップしてファイル%n件を追加</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Drop to add %n folder(s)</source>
      <translation>
        <numerusform>ドロップしてフォルダー%n件を追加</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Drop to add %n folder(s) and {files}</source>
      <translation>
        <numerusform>ドロップしてフォルダー%n件と{files}を追加</numerusform>
      </translation>
    </message>
    <message>
      <source>Search</source>
      <comment>name of a panel</comment>
      <translation>検索</translation>
    </message>
    <message>
      <source>Folders</source>
      <comment>name of a panel</comment>
      <translation>フォルダー</translation>
    </message>
    <message>
      <source>Settings</source>
      <comment>name of a panel</comment>
      <translation>設定</translation>
    </message>
    <message>
      <source>Panels</source>
      <translation>パネル</translation>
    </message>
    <message>
      <source>Status: {status}</source>
      <translation>状態：{status}</translation>
    </message>
    <message>
      <source>Close this message</source>
      <translation>このメッセージを閉じる</translation>
    </message>
    <message>
      <source>Your files stay where they are and as they are.</source>
      <translation>元のファイルは場所も内容も変わりません。</translation>
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
