#!/usr/bin/env python3
"""Writes iods.tsv, modules.tsv and macros.tsv from JSON tables of PS3.3: python3 convert_iods.py FOLDER.

FOLDER holds iods.json, modules.json and macros.json. Sentences (conditions, notes) are left out: what may be said of them as a fact is a flag.
"""
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
BINDINGS = {"baseline": "B", "defined": "D", "enumerated": "E", "unknown": "?"}
# The modality that a person names an IOD by (PS3.3 §C.7.3.1.1.1), where its name does not tell.
MODALITIES = {
    "computed-radiography-image": "CR", "nuclear-medicine-image": "NM", "ultrasound-image": "US", "secondary-capture-image": "SC", "x-ray-angiographic-image": "XA",
    "x-ray-radiofluoroscopic-image": "RF", "positron-emission-tomography-image": "PT", "digital-x-ray-image": "DX", "digital-mammography-x-ray-image": "MG",
    "digital-intra-oral-x-ray-image": "IO", "rt-image": "RTIMAGE", "rt-dose": "RTDOSE", "rt-structure-set": "RTSTRUCT", "rt-plan": "RTPLAN", "rt-beams-treatment-record": "RTRECORD",
    "vl-endoscopic-image": "ES", "vl-photographic-image": "XC", "vl-whole-slide-microscopy-image": "SM", "grayscale-softcopy-presentation-state": "PR", "12-lead-ecg": "ECG",
    "hemodynamic-waveform": "HD", "general-audio-waveform": "AU", "basic-text-sr": "SR", "key-object-selection-document": "KO", "spatial-registration": "REG", "segmentation": "SEG",
    "ophthalmic-photography-8-bit-image": "OP", "ophthalmic-tomography-image": "OPT", "encapsulated-pdf": "DOC", "breast-tomosynthesis-image": "BTO", "mr-spectroscopy": "MRS",
}
TAG = re.compile(r"\(?([0-9A-F]{4}),?([0-9A-F]{4})[)H]")
RETYPED = re.compile(r"\(([0-9A-F]{4}),([0-9A-F]{4})\) (?:shall be|is) Type ([123]C?)\b")


def plain(listed):
    """Tags among values are written in several ways."""
    matches = [TAG.fullmatch(value) for value in listed]
    return list(dict.fromkeys(match[1] + match[2] for match in matches)) if all(matches) else listed


def values(row):
    parts = []
    for key, letter in (("enumerated_values", "E"), ("defined_terms", "D")):
        if key in row:
            parts.append(f"{letter}={'|'.join(plain(row[key]))}")
        for index, listed in sorted(row.get(key + "_by_index", {}).items()):
            parts.append(f"{letter}{index}={'|'.join(listed)}")
    if any(mark in part for part in parts for mark in ";\t\n"):
        raise ValueError(f"{row['tag']}: a value holds a separator")
    return ";".join(parts)


def context_groups(row):
    groups = row.get("context_group", [])
    groups = groups if isinstance(groups, list) else [groups]
    return " ".join(cid + BINDINGS[group["binding"]] for group in groups for cid in (str(group["cid"]).split(" or ") if group["cid"] else [""]))


def flags(row):
    text = "w" if row.get("values_from") == ["checker-2026"] else ""
    return text + ("m" if row.get("merge") else "")


def write_rows(out, rows, depth):
    for row in rows:
        indent = ">" * depth
        if "any" in row:
            fields = [indent + "*"]
        elif "include" in row:
            if row["include"] is None:
                continue
            retyped = " ".join(f"{group}{element}={kind}" for group, element, kind in RETYPED.findall(row.get("condition", "")))
            fields = [indent + "+" + row["include"], retyped]
        else:
            kind = "" if row["type"] == "None" else row["type"]
            fields = [indent + row["tag"], kind, row.get("item_count", ""), flags(row), values(row), context_groups(row)]
        out.write("\t".join(fields).rstrip("\t") + "\n")
        if "tag" in row:
            write_rows(out, row.get("items", []), depth + 1)


def write_tables(name, tables):
    with open(HERE / name, "w", encoding="utf-8", newline="\n") as out:
        out.write("# [id]\tname\ttable\tsection\tedition where older, then rows: tag or +macro (> for each level)\ttype (of a macro: attributes it retypes)\t"
                  "items\tflags\tvalues\tcontext groups\n")
        for table in tables.values():
            head = [f"[{table['id']}]", table["name"], table["table"], table.get("section", ""), table.get("edition", "")]
            out.write("\t".join(head).rstrip("\t") + "\n")
            write_rows(out, table["attributes"], 0)


def write_iods(iods):
    with open(HERE / "iods.tsv", "w", encoding="utf-8", newline="\n") as out:
        out.write("# [id]\tname\tkind\tSOP classes\tfunctional groups where of the current frame\tmodality, then rows: information entity\tmodule\tusage; +macro\tusage\n")
        for iod in iods:
            head = [f"[{iod['id']}]", iod["name"], iod["kind"], " ".join(iod["sop_classes"]), iod.get("functional_groups_kind", ""),
                    MODALITIES.pop(iod["id"], "")]
            out.write("\t".join(head).rstrip("\t") + "\n")
            for row in iod["modules"]:
                out.write("\t".join([row["ie"] or "", row["module"], row["usage"] or ""]).rstrip("\t") + "\n")
            for row in iod.get("functional_groups", []):
                out.write(f"+{row['macro']}\t{row['usage']}\n")
    if MODALITIES:
        raise ValueError(f"no such IOD: {', '.join(MODALITIES)}")


def main(folder):
    def read(name):
        return json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))[name]

    write_iods(read("iods"))
    write_tables("modules.tsv", read("modules"))
    write_tables("macros.tsv", read("macros"))


main(pathlib.Path(sys.argv[1]))
