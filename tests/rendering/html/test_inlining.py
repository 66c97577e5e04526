"""Style written into elements: the cascade of tag and classes, in templates and at their expressions."""

from __future__ import annotations

import pytest

from editor.rendering.html.inlining import Looks, StyleSheetTooClever

CSS = """
p{margin:0 0 16px;color:red}
p,.a{padding-left:1px}
.b.a{color:blue}
.b{color:green;font-family:"Segoe UI",Arial}
p.last{margin:0}
.c{margin-top:3px}
.d{margin:5px}
h1,h2{font-weight:600}
"""
LOOKS = Looks(CSS, {"b"})


@pytest.mark.parametrize(
    ("tag", "classes", "style"),
    [
        ("p", "", ' style="margin:0 0 16px;color:red;padding-left:1px"'),
        ("p", "last", ' style="color:red;padding-left:1px;margin:0"'),
        ("td", "", ""),
        ("td", "b", ' class="b" style="color:green;font-family:\'Segoe UI\',Arial"'),
        ("td", "b a", ' class="b" style="padding-left:1px;font-family:\'Segoe UI\',Arial;color:blue"'),
        ("td", "c d", ' style="margin:5px"'),
        ("td", "d c", ' style="margin:5px"'),
    ],
)
def test_the_weightier_and_later_rule_holds(tag: str, classes: str, style: str) -> None:
    assert LOOKS.attributes(classes, tag) == style


def test_an_elements_own_style_comes_last() -> None:
    assert LOOKS.attributes("a", "td", "width:1px") == ' style="padding-left:1px;width:1px"'
    assert LOOKS.attributes("", "td", "width:1px") == ' style="width:1px"'
    assert LOOKS.attributes_before("a", "td") == ' style="padding-left:1px;'
    assert LOOKS.attributes_before("", "td") == ' style="'


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ('<td class="a" width="1">', '<td width="1" style="padding-left:1px">'),
        ('<td{% if x %} id=">"{% endif %} class="a">', '<td{% if x %} id=">"{% endif %} style="padding-left:1px">'),
        ('<h{{ n }} class="d">x</h{{ n }}>', '<h{{ n }} style="font-weight:600;margin:5px">x</h{{ n }}>'),
        ('<td class="t{{ x }}">', '<td{{ ("t" ~ (x)) | looks("td") }}>'),
        ('<td class="{{ x }}" style="width:{{ w }}px">', '<td{{ ((x)) | looks_before("td") }}width:{{ w }}px">'),
        ('<td class="a" style="width:{{ w }}px">', '<td style="padding-left:1px;width:{{ w }}px">'),
        ('<!--[if mso]><td class="a"><![endif]-->', '<!--[if mso]><td class="a"><![endif]-->'),
        ('{% if 1 < 2 %}<br>{% endif %}{# <p> #}', '{% if 1 < 2 %}<br>{% endif %}{# <p> #}'),
    ],
)  # fmt: skip
def test_a_template_gets_the_style_of_its_tags(source: str, written: str) -> None:
    assert LOOKS.written(source) == written


@pytest.mark.parametrize("css", [".a .b{color:red}", "p>a{color:red}", "[lang]{color:red}", "a:hover{color:red}"])
def test_a_rule_that_asks_where_an_element_stands_is_refused(css: str) -> None:
    with pytest.raises(StyleSheetTooClever, match="only a tag and classes"):
        Looks(css, ())


def test_a_statement_among_classes_is_refused() -> None:
    with pytest.raises(StyleSheetTooClever, match="as an expression"):
        LOOKS.written('<td class="a{% if x %} b{% endif %}">')
