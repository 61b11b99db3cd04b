"""In which language a document is written."""

from __future__ import annotations

import pytest

from desktop_app.extract.language import language_of, sampled

SENTENCES = {
    "en": "The notice period for this apartment is three months to the end of a quarter.",
    "de": "Die Kündigungsfrist für diese Wohnung beträgt drei Monate zum Ende eines Quartals.",
    "fr": "Le délai de préavis pour cet appartement est de trois mois à la fin d'un trimestre.",
    "es": "Envíeme por favor el contrato revisado antes del viernes para que pueda firmarlo.",
    "it": "Il periodo di preavviso per questo appartamento è di tre mesi alla fine del trimestre.",
    "pt": "O prazo de aviso prévio para este apartamento é de três meses no final do trimestre.",
    "nl": "Stuur mij alstublieft het herziene contract voor vrijdag zodat ik het kan ondertekenen.",
    "sv": "Uppsägningstiden för den här lägenheten är tre månader till slutet av kvartalet.",
    "pl": "Proszę przesłać mi poprawioną umowę przed piątkiem, abym mógł ją podpisać.",
    "ru": "Срок уведомления о расторжении договора аренды квартиры составляет три месяца.",
    "uk": "Будь ласка, надішліть мені виправлений договір до п'ятниці, щоб я міг його підписати.",
    "el": "Η προθεσμία καταγγελίας για αυτό το διαμέρισμα είναι τρεις μήνες.",
    "ar": "يرجى إرسال العقد المعدل قبل يوم الجمعة حتى أتمكن من توقيعه.",
    "he": "תקופת ההודעה המוקדמת לדירה זו היא שלושה חודשים.",
    "hi": "कृपया मुझे शुक्रवार से पहले संशोधित अनुबंध भेजें।",
    "ja": "金曜日までに修正した契約書を送ってください。",
    "zh": "请在星期五之前把修改后的合同发给我，以便我签字。",
    "ko": "이 아파트의 해지 통지 기간은 분기 말까지 3개월입니다.",
    "th": "กรุณาส่งสัญญาที่แก้ไขแล้วให้ฉันก่อนวันศุกร์",
    "tr": "Lütfen revize edilmiş sözleşmeyi imzalayabilmem için cumadan önce bana gönderin.",
    "vi": "Vui lòng gửi cho tôi hợp đồng đã sửa trước thứ Sáu để tôi ký.",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_one_sentence_is_enough(language):
    assert language_of([SENTENCES[language]], "text") == language


@pytest.mark.parametrize(
    "text",
    [
        "", " \n", "OK", "Rechnung 2024-03", "x = foo(bar)[3]; return None", "12.5, 33.1, 45\n1,2,3",
        '{"id": 3, "name": "a"}', "SELECT id FROM t WHERE x=3", "/usr/lib/python3/dist-packages",
        "https://example.org/der/die/das?und=oder", "asdf qwer zxcv hjkl yxcv", "😀" * 100, "\0\0",
        "\udc80 a",
    ],
)  # fmt: skip
def test_where_it_is_not_sure_there_is_none(text):
    assert language_of([text], "text") == ""


def test_code_and_data_have_no_language():
    assert language_of([SENTENCES["de"]], "code") == language_of([SENTENCES["de"]], "data") == ""


def test_of_mixed_text_the_most_counts():
    german, english = SENTENCES["de"], SENTENCES["en"]
    assert language_of([english, german * 3, german * 3], "text") == "de"
    assert language_of([f"{german} https://example.org/the/and/with {'a/b ' * 50}"], "text") == "de"


def test_a_gigantic_text_takes_no_longer():
    assert language_of([SENTENCES["fr"] * 200_000, ""], "text") == "fr"


@pytest.mark.parametrize(
    ("total", "ordinals"), [(0, ()), (1, (0,)), (2, (0, 1)), (3, (0, 1, 2)), (100, (0, 33, 66))]
)
def test_which_passages_are_looked_at(total, ordinals):
    assert sampled(total) == ordinals
