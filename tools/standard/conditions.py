#!/usr/bin/env python3
"""Makes conditions.tsv from the sentences of the standard's tables, which are not part of this repository.

    python3 tools/standard/conditions.py ../shared/standard [--unread FILE]

Sentences of common shapes are turned into expressions here; what conditions-by-hand.tsv has for the digest of a sentence (or for a place) counts
before that. --unread lists the sentences that neither covers.
"""
import collections
import hashlib
import json
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
FRAME_SEQUENCES = {"52009229", "52009230", "00060001"}


def rows_of(name):
    with open(os.path.join(HERE, name), encoding="utf-8") as file:
        for line in file:
            if line.strip() and not line.startswith("#"):
                yield line.rstrip("\n").split("\t")


class Tables:
    """Modules and macros, with what is needed to say where an attribute stands."""

    def __init__(self, folder):
        def load(name):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                return json.load(file)

        self.modules = load("modules.json")["modules"]
        self.macros = load("macros.json")["macros"]
        self.iods = load("iods.json")["iods"]
        self.keyword_of, self.name_of = {}, {}
        for row in rows_of("elements.tsv"):
            self.keyword_of[row[0].upper()] = row[4]
            self.name_of[row[4]] = row[5]
        self.keyword_of_name = {}
        for keyword, name in self.name_of.items():
            self.keyword_of_name.setdefault(name, keyword)
        self.module_of = {module["name"].lower().removesuffix(" module"): id for id, module in self.modules.items()}
        self.class_of = {row[0]: row[3] for row in rows_of("uids.tsv") if row[1] == "SOP Class"}
        self.levels = {}
        self.root = set().union(*(self.level("module", id, ()) for id in self.modules))
        grouped = {group["macro"] for iod in self.iods for group in iod.get("functional_groups") or []}
        self.in_groups = set().union(*(self.everywhere(self.macros[id]["attributes"], set()) for id in grouped if id in self.macros))
        self.roots_of_iod = {iod["id"]: set().union(*(self.level("module", module["module"], ()) for module in iod["modules"] if module["module"] in self.modules)) for iod in self.iods}
        self.roots_of_users = {}
        for iod in self.iods:
            for module in iod["modules"]:
                self.roots_of_users.setdefault(module["module"], set()).update(self.roots_of_iod[iod["id"]])

    def table(self, kind, id):
        return (self.modules if kind == "module" else self.macros)[id]["attributes"]

    def level(self, kind, id, path):
        """The keywords beside each other at a place: those of the table, and of what it includes there."""
        key = kind, id, path
        if key not in self.levels:
            self.levels[key] = self.expand(self.rows_at(self.table(kind, id), path), set())
        return self.levels[key]

    def rows_at(self, rows, path):
        for tag in path:
            found = []
            for row in self.flat(rows, set()):
                if row.get("tag") == tag:
                    found += row.get("items", [])
            rows = found
        return rows

    def flat(self, rows, seen):
        """Rows with those of includes instead of the includes."""
        for row in rows:
            id = row.get("include")
            if not id and "tag" in row:
                yield row
            elif id in self.macros and id not in seen and not row.get("include_kind"):
                yield from self.flat(self.macros[id]["attributes"], seen | {id})
            elif id in self.modules and id not in seen:
                yield from self.flat(self.modules[id]["attributes"], seen | {id})

    def expand(self, rows, seen):
        return {self.keyword(row["tag"]) for row in self.flat(rows, seen)}

    def everywhere(self, rows, seen):
        found = set()
        for row in rows:
            if "tag" in row:
                found.add(self.keyword(row["tag"]))
                found |= self.everywhere(row.get("items", []), seen)
            elif row.get("include") in self.macros and row["include"] not in seen:
                seen.add(row["include"])
                found |= self.everywhere(self.macros[row["include"]]["attributes"], seen)
        return found

    def keyword(self, tag):
        tag = tag.upper().replace("X", "x")
        return self.keyword_of.get(tag.replace("x", "X"), self.keyword_of.get(tag.upper(), tag))

    def places(self):
        """All places with a condition: kind, ID, path of tags (or the ID of what is there), sentence, whether it is whole, and the keyword."""
        def walk(kind, id, rows, path):
            for row in rows:
                here = path + (row["tag"] if "tag" in row else "+" + str(row.get("include")),)
                needs = row.get("condition") or row.get("type") in ("1C", "2C")
                if needs:
                    yield kind, id, here, row.get("condition", ""), not row.get("condition_incomplete"), row
                yield from walk(kind, id, row.get("items", []), here)

        for kind, tables in (("module", self.modules), ("macro", self.macros)):
            for id, table in tables.items():
                yield from walk(kind, id, table["attributes"], ())
        for iod in self.iods:
            for module in iod["modules"]:
                if module.get("condition") or module["usage"] == "C":
                    yield "iod", iod["id"], (module["module"],), module.get("condition", ""), True, module
            for group in iod.get("functional_groups") or []:
                if group.get("condition") or group["usage"] == "C":
                    yield "groups", iod["id"], (group["macro"],), group.get("condition", ""), True, group


class NotRead(Exception):
    pass


CODE = re.compile(r'\(([A-Za-z0-9.-]+), ?([A-Z0-9]+), ?"([^"]*)"\)')
TAG = re.compile(r"\(([0-9A-Fa-f]{4}), ?([0-9A-Fa-fx]{4})\)")
SUBJECTS = re.compile(r"(@\w+)((?:(?:,? and (?:the )?|,? or (?:the )?|, ))(?:@\w+))+(?= (?:is|are|has|have|do|does|contain)\b)")
START = r"(?=(?:if )?(?:either )?(?:the )?(?:a )?(?:Attribute )?(?:(?:v|V)alue(?: \d)? of (?:the )?)?(?:@|\[\[|§))"


class Sentence:
    """Turns the sentence at one place into two expressions: when it is required, and when it may be present otherwise.

    In a sentence that is being read, @Keyword stands for an attribute, §n§ for a code, [[and:@A,@B]] for several attributes of which one thing is said.
    """

    def __init__(self, tables, place):
        self.tables = tables
        self.kind, self.id, self.path, self.text, _, self.row = place
        self.codes = []

    def read(self):
        text = self.normalize(self.text)
        required, may, never = [], None, []
        for part in re.split(r"(?<=[.;])\s+(?=[A-Z])|\.\s+(?=[A-Z])", text):
            part = part.strip().rstrip(".;, ").strip()
            if not part:
                continue
            tail = re.search(r"[,;]? (may be present otherwise|shall not be present otherwise)$", part, re.I)
            if tail and not re.match(r"(it )?(may|shall not) be present otherwise$", part, re.I):
                may = "always" if tail.group(1).lower().startswith("may") else "never"
                part = part[:tail.start()]
            if match := re.match(r"Required for (?:the )?(?:first (?:Item|Control Point)|Control Point 0) (?:of|in) (?:Segment )?(?:@\w+|Control Point Sequence),? or,? if (?:the )?(?:values? of (?:the )?)?(?:Segment )?(?:.*?) changes? during"
                                 r" (?:the )?(?:Beam|beam administration|beam delivery|setup)(?:,? and (?:if )?(.*))?$", part, re.I):
                required.append(self.control_point(*match.groups()))
            elif match := re.match(r"(?:Required,? (?:only )?|Shall be present,? )(?:if|when),? (.*)$", part, re.I):
                required.append(self.clauses(match.group(1)))
            elif re.match(r"(?:otherwise )?may be present otherwise$|may be present otherwise$", part, re.I):
                may = "always"
            elif re.match(r"(?:it )?shall not be present otherwise$", part, re.I):
                may = "never"
            elif match := re.match(r"May be present otherwise,? unless (.*)$", part, re.I):
                never.append(self.clauses(match.group(1)))
                may = "always"
            elif match := re.match(r"(?:May|Shall) be present only if (.*)$", part, re.I):
                may = self.clauses(match.group(1))
            elif match := re.match(r"(?:Otherwise,? )?may (?:also )?be present (?:otherwise,? )?(?:only )?if (.*)$", part, re.I):
                may = self.clauses(match.group(1))
            elif match := re.match(r"(?:It |This Attribute )?shall not be (?:present|included),? (?:if|when) (.*)$", part, re.I):
                never.append(self.clauses(match.group(1)))
            elif re.match(r"(?:Only|One|Two|Zero|More than one|A single|The same number|No more than|\d?N Values|The N Values)\b.*\bshall\b", part):
                continue  # how many items or values, not when
            else:
                raise NotRead(part)
        if not required and may is None and not never:
            raise NotRead(text)
        required = self.join("or", required)
        if never:
            unless = " and ".join("not " + self.enclose(part) for part in never)
            may = unless if (may or ("always" if not required else None)) == "always" else may
            if required and may is None:
                may = "never"
        return required or "never", may or "never"

    def control_point(self, also):
        sequences = [self.tables.keyword(tag) for tag in self.path[:-1]]
        sequence = next((keyword for keyword in reversed(sequences) if "ControlPoint" in keyword), None) or self.fail("control point outside of a sequence")
        test = f'first({sequence}) or unknown("{self.row["name"]} differs from the control point before")'
        return f"({test}) and {self.enclose(self.clauses(also))}" if also else test

    @staticmethod
    def enclose(text):
        return f"({text})" if re.search(r" (and|or) ", re.sub(r'"[^"]*"|\([^()]*\)', "", text)) else text

    def normalize(self, text):
        text = text.replace("“", '"').replace("”", '"').replace("’", "'")
        text = re.sub(r"\s+", " ", text)
        text = re.sub(r"\.? ?\(?(?:and|see|See) (?:Section|Note)s? [A-C]?\.?\d[^.]*(?:\.\d+)*[^.]*\.?$", ".", text)
        text = re.sub(r"\band Section C[\d.]+.*$", "", text)
        text = re.sub(r"\(?(?:see |See )?Section [A-Z]\.[\d.]+\)?", "", text)
        text = re.sub(r" for further explanation\.?", "", text)
        text = CODE.sub(self.keep_code, text)
        text = self.attributes(text)
        text = re.sub(r"Required if Required if", "Required if", text)
        text = re.sub(r"^Required (?=@)", "Required if ", text)
        text = re.sub(r"(?<=ORIGINAL) May be present", ". May be present", text)
        text = re.sub(r"(?<=[A-Z]) (May be present (?:if|otherwise))", r". \1", text)
        text = re.sub(r"\s+", " ", text)
        text = re.sub(r" of this [Ff]rame\b", "", text)
        text = re.sub(r" (?:at the image level|in the [A-Za-z ]+ Module|in any [A-Za-z ]+ Functional Group in the SOP Instance|for any frame in the SOP Instance)", lambda m: " FRAMES" if "any" in m.group() else "", text)
        return text.strip()

    def keep_code(self, match):
        self.codes.append(match.groups())
        return f"§{len(self.codes) - 1}§"

    def attributes(self, text):
        out, end = "", 0
        for match in TAG.finditer(text):
            keyword = self.tables.keyword(match.group(1) + match.group(2))
            name = self.tables.name_of.get(keyword)
            if not name:
                raise NotRead("tag " + match.group())
            before = text[end:match.start()].rstrip()
            out += self.strip_name(before, name) + "@" + keyword
            end = match.end()
        text = out + text[end:]
        # Names without a tag: of the attributes of the same table, and some that are everywhere.
        names = {"Image Type", "Modality", "SOP Class UID", "Presentation Intent Type", "Number of Frames"}
        if self.kind in ("module", "macro"):
            names |= {self.tables.name_of.get(keyword, "") for keyword in self.tables.everywhere(self.tables.table(self.kind, self.id), set())}
        for name in sorted(names - {""}, key=len, reverse=True):
            if " " in name or name == "Modality":
                text = re.sub(r"(?<![@\w\"])(?:the |Attribute )?" + re.escape(name) + r"(?![\w\"]| Sequence| Module)", "@" + self.tables.keyword_of_name.get(name, ""), text)
        return text

    @staticmethod
    def strip_name(before, name):
        for candidate in (name, name.replace("'s", "s"), name.lower()):
            if before.lower().replace("-", " ").endswith(candidate.lower().replace("-", " ")):
                return before[:len(before) - len(candidate)]
        # A name that was written otherwise: as many words as start with a capital letter, or stand between such.
        words = before.split(" ")
        known = {word.lower().strip("()") for word in name.split(" ")}
        while words and words[-1].lower().strip("(),") in known and words[-1] not in ("if", "is", "and", "or", "the"):
            words.pop()
        if len(before.split(" ")) - len(words) < min(2, len(known)):
            raise NotRead(f"name before {name}: {before[-40:]}")
        return " ".join(words) + " "

    def clauses(self, text):
        text = text.strip().rstrip(".,; ")
        text = SUBJECTS.sub(self.subject_list, text)
        parts = re.split(r", (and|or) (?:if |when )?" + START, text)
        if len(parts) > 1:
            words = set(parts[1::2])
            if len(words) > 1:
                raise NotRead("mixed: " + text)
            return self.join(words.pop(), [self.clauses(part) for part in parts[::2]])
        for word in ("or", "and"):
            parts = re.split(rf" {word} (?:if |when )?{START}", text)
            if len(parts) > 1 and all(re.search(r"(@|\]\]|§)", part) for part in parts):
                try:
                    return self.join(word, [self.clauses(part) for part in parts])
                except NotRead:
                    if word == "and":
                        raise
        return self.clause(text)

    def join(self, word, parts):
        return parts[0] if len(parts) == 1 else f" {word} ".join(self.enclose(part) for part in parts)

    def subject_list(self, match):
        text = match.group(0)
        word = "or" if " or " in text else "and"
        return f"[[{word}:" + ",".join(re.findall(r"@\w+", text)) + "]]"

    def clause(self, text):
        text = re.sub(r"^(?:if |either |only )+", "", text.strip()).strip()
        text = re.sub(r"^(?:the )?(?:a )?value of (?=\[\[)", "", text, flags=re.I)
        if match := re.match(r"\[\[(and|or):([^\]]*)\]\](.*)$", text):
            word, subjects, rest = match.groups()
            rest = re.sub(r"^ (are|have|do|contain)\b", lambda m: {"are": " is", "have": " has", "do": " does", "contain": " contains"}[m.group(1)], rest)
            return self.join(word, [self.clause(subject + rest) for subject in subjects.split(",")])
        if match := re.match(r"(?:the )?([A-Z][\w/ ()-]*) Module (?:is (not )?(?:present|included)|exists)$", text):
            id = self.tables.module_of.get(match.group(1).lower()) or self.fail("module: " + match.group(1))
            return f"not module({id})" if match.group(2) else f"module({id})"
        match = re.match(r"(?:the |a |an |one |there is an? )?(?:Attribute )?(?:(?:the )?[Vv]alue(?: (?P<before>\d))? (?:of|for) (?:the )?|The third Value of )?@(?P<keyword>\w+)"
                         r"(?P<frames> FRAMES)?,?(?: [Vv]alue (?P<after>\d))?(?: [Vv]alue)?(?P<frames2> FRAMES)? ?(?P<rest>.*)$", text, re.I)
        if not match:
            raise NotRead("clause: " + text)
        index = match.group("before") or match.group("after")
        if text.lower().startswith("the third value of"):
            index = "3"
        return self.predicate(match.group("keyword"), index, match.group("rest").strip(), bool(match.group("frames") or match.group("frames2")))

    def predicate(self, keyword, index, rest, frames):
        if rest.endswith(" FRAMES"):
            rest, frames = rest[:-7], True
        if keyword == "SOPClassUID":
            return self.sop_class(rest)
        subject = self.locate(keyword, frames)
        indexed = subject + (f"[{index}]" if index else "")
        lower = rest.lower()
        if match := re.match(r"(?:is |was )?absent,? or (?:is )?(?:present and )?(?:has the value|equals|is) (.*)$", rest, re.I):
            return f"absent({subject}) or {indexed} = {self.values(match.group(1))}"
        if match := re.match(r"is absent or not (.*)$", rest, re.I):
            return f"not {indexed} = {self.values(match.group(1))}"
        if lower in ("is present", "is present in this sequence item", "exists", "is included", "are present", "is used", "is specified", "is provided"):
            return f"present({subject})"
        if lower in ("is not present", "is absent", "not present", "is not included", "is not provided"):
            return f"absent({subject})"
        if lower in ("has a value", "is present with a value", "is present and has a value", "is not empty", "is non-zero length", "is non-null", "is not zero length", "contains a value", "is present and not empty"):
            return f"nonempty({indexed})"
        if lower in ("does not contain a value", "has no value", "is not present or has zero items"):
            return f"not nonempty({indexed})"
        if lower in ("is zero-length", "is empty", "is zero length"):
            return f"empty({subject})"
        if lower in ("is non-zero", "is not zero", "is present and has a non-zero value", "has a non-zero value"):
            return f"{indexed} != 0"
        if match := re.match(r"(?:is |has a value (?:of )?|is present and has a value )(?:greater|more) than (\d+|zero|one)$", lower):
            return f"{indexed} > {dict(zero='0', one='1').get(match.group(1), match.group(1))}"
        if match := re.match(r"(?:contains an item|(?:item )?value is|item of coded entry value|contains an item with|is) ?(?:with the value |of coded entry value )?((?:§\d+§(?:,? or )?)+)$", lower):
            return f"{subject} = " + "|".join(self.code(number) for number in re.findall(r"§(\d+)§", match.group(1)))
        if match := re.match(r"(?:points to|includes the tag for|contains the tag for|is) ((?:(?:,? or )?@\w+)+)$", rest, re.I):
            return f"{indexed} = " + "|".join(re.findall(r"@(\w+)", match.group(1)))
        if match := re.match(r"contains one item$", lower):
            return f"count({subject}) = 1"
        if match := re.match(r"(?:contains multiple items|has more than one item)$", lower):
            return f"count({subject}) > 1"
        if match := re.match(r"(?:equals other than|is other than|has a value other than|is present with a value other than) (.*)$", rest, re.I):
            return f"{indexed} != {self.values(match.group(1))}"
        if match := re.match(r"(?:is not equal to|does not equal|does not have a value of|value is not|is not) (.*)$", rest, re.I):
            return f"not {indexed} = {self.values(match.group(1))}"
        same = (r"(?:is present with a value of|is present with value|is present and has (?:the|a) value(?: of)?|is present and equals|is present and (?:the )?value is|is present and is|has (?:the|a) value (?:of|equal to)|has the value"
                r"|has a value(?: of)?|has values of|has value|is set to|is equal to|contains the value|includes value|includes|equals|value is|is either|is:?|=)")
        if match := re.match(same + r" (.*)$", rest, re.I):
            return f"{indexed} = {self.values(match.group(1))}"
        raise NotRead("predicate: " + keyword + " | " + rest)

    @staticmethod
    def fail(reason):
        raise NotRead(reason)

    def code(self, number):
        value, scheme, meaning = self.codes[int(number)]
        return f'({value}, {scheme}, "{meaning}")'

    def sop_class(self, rest):
        uids = re.findall(r'"?(1\.2\.840\.10008[\d.]*\d)"?', rest)
        plain = re.sub(r'"?1\.2\.840\.10008[\d.]*\d"?|\([^)]*\)|,|\b(is|equals|has|value|the|a|of|not|and|or|one|following|:|values)\b|:', "", rest, flags=re.I).strip(" ,.")
        if not uids or plain:
            raise NotRead("SOP class: " + rest)
        test = "class(" + "|".join(self.tables.class_of[uid] for uid in uids) + ")"
        return "not " + test if re.search(r"\bnot\b", rest) else test

    def values(self, text):
        text = re.sub(r"\s*\([A-Z]?[a-z][^)]*\)", "", text.strip())
        text = re.sub(r'(?<=")\s*\([^)]*\)', "", text)
        found = []
        for part in re.split(r",? or | and |, ", text):
            part = part.strip().rstrip(".,")
            if re.fullmatch(r'"[^"]+"', part):
                part = part[1:-1].strip()
            elif not re.fullmatch(r"[A-Z0-9][A-Z0-9_+./ -]*|Ranges|zero|one", part) or (" " in part and len(part.split()) > 4):
                raise NotRead("value: " + part)
            part = {"zero": "0", "one": "1"}.get(part, part)
            found.append(part if re.fullmatch(r"[A-Za-z0-9_.+-]+", part) else f'"{part}"')
        return "|".join(found)

    def locate(self, keyword, frames=False):
        """An attribute as it is seen from the place."""
        tables = self.tables
        if frames:
            return "frames/" + keyword
        if self.kind in ("iod", "groups"):
            return "frames/" + keyword if keyword not in tables.roots_of_iod[self.id] and keyword in tables.in_groups else keyword
        path = self.path[:-1]
        for steps in range(len(path) + 1):
            if keyword in tables.level(self.kind, self.id, path[:len(path) - steps]):
                outermost = self.kind == "module" and steps == len(path)
                return ("/" if outermost and steps else "../" * steps) + keyword
        if self.kind == "macro":
            return "nearest/" + keyword
        if keyword in tables.roots_of_users.get(self.id, tables.root) or keyword not in tables.in_groups:
            return ("/" if path else "") + keyword
        return "nearest/" + keyword if path and path[0] in FRAME_SEQUENCES else "frames/" + keyword


def digest(text):
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:10]


def place_text(place):
    return "\t".join((place[0], place[1], "/".join(place[2])))


def main():
    folder = sys.argv[1]
    tables = Tables(folder)
    by_hand, of_place = {}, {}
    path = os.path.join(HERE, "conditions-by-hand.tsv")
    if os.path.exists(path):
        for row in rows_of("conditions-by-hand.tsv"):
            if len(row) == 5:
                of_place["\t".join(row[:3])] = row[3:]
            else:
                by_hand[row[0]] = row[1:]
    lines, unread, used, counts = [], collections.defaultdict(list), set(), collections.Counter()
    for place in tables.places():
        key, mark = place_text(place), digest(place[3])
        if key in of_place:
            how, (required, may) = "hand", of_place[key]
            used.add(key)
        elif mark in by_hand:
            how, (required, may) = "hand", by_hand[mark]
            used.add(mark)
            required, may = (re.sub(r"\{(\w+)\}", lambda m: Sentence(tables, place).locate(m.group(1)), text) for text in (required, may))
        elif not place[3] or not place[4]:
            unread[mark, "cut: " + place[3]].append((place, "incomplete"))
            continue
        else:
            try:
                how, (required, may) = "read", Sentence(tables, place).read()
            except NotRead as reason:
                unread[mark, place[3]].append((place, str(reason)))
                continue
        if required == "-":
            continue
        counts[how] += 1
        lines.append(f"{key}\t{required}\t{may}")
    for key in sorted(set(of_place) - used):
        # Conditions that the standard tells beside its tables, as those of a macro in a place.
        counts["hand"] += 1
        lines.append("\t".join((key, *of_place[key])))
    for key in by_hand:
        if key not in used:
            print("nothing has this line of conditions-by-hand.tsv:", key, file=sys.stderr)
    with open(os.path.join(HERE, "conditions.tsv"), "w", encoding="utf-8") as file:
        file.write(HEADER + "\n".join(lines) + "\n")
    print(f"{len(lines)} places: {dict(counts)}; {sum(map(len, unread.values()))} places of {len(unread)} sentences not read")
    if "--unread" in sys.argv:
        with open(sys.argv[sys.argv.index("--unread") + 1], "w", encoding="utf-8") as file:
            for (mark, text), places in sorted(unread.items(), key=lambda item: -len(item[1])):
                file.write(f"{mark}\t{len(places)}\t{places[0][0][0]} {places[0][0][1]} {tables.keyword(places[0][0][2][-1]) if places[0][0][0] in ('module', 'macro') else places[0][0][2][-1]}\t{text}\t{places[0][1]}\n")


HEADER = """# When attributes of type 1C and 2C, modules and functional groups of usage C are required (PS3.3, editions as those of the tables), made by
# conditions.py. The language is that of Gantry.Dicom.Objects.Definitions.Condition.
# columns: module | macro: ID of the table, tags of the attribute (+ID for an include), expression, when it may be present otherwise
#          iod: ID of the IOD, ID of the module, expression, otherwise; groups: ID of the IOD, ID of the functional group macro, expression, otherwise
"""

if __name__ == "__main__":
    main()
