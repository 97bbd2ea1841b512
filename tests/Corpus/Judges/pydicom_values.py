"""Reads DICOM files named on standard input, a line each, and writes what pydicom finds in each as a line of JSON.

{"file": PATH, "error": null, "elements": [[PATH OF TAGS, VR, [TEXT, ...]], ...]}. Binary values are one text: hexadecimal digits in little endian, or
"sha256:" with the digest and the length of a long one. A sequence has the count of its items as its value, and its items' elements follow.
"""
import hashlib
import json
import sys
import warnings

import pydicom
from pydicom.multival import MultiValue
from pydicom.valuerep import PersonName

warnings.simplefilter("ignore")
BINARY = {"OB": 1, "OW": 2, "OF": 4, "OL": 4, "OD": 8, "OV": 8, "UN": 1}
LONGEST = 64


def binary(value, unit, little):
    value = bytes(value or b"")
    if not little and unit > 1:
        whole = len(value) - len(value) % unit
        value = b"".join(value[i:i + unit][::-1] for i in range(0, whole, unit)) + value[whole:]
    if len(value) <= LONGEST:
        return value.hex().upper()
    return "sha256:" + hashlib.sha256(value).hexdigest().upper() + ":" + str(len(value))


def text(value, vr):
    if value is None:
        return ""
    if vr == "AT":
        return "%08X" % int(value)
    if isinstance(value, PersonName):
        return "=".join(value.components)
    if isinstance(value, bytes):
        return binary(value, 1, True)
    return str(value)


def walk(data_set, prefix, little, found):
    for tag in sorted(data_set.keys()):
        path = prefix + "%08X" % int(tag)
        try:
            element = data_set[tag]
        except Exception as error:  # what pydicom can't convert is told as such
            raw = data_set.get_item(tag)
            found.append([path, "error", [type(error).__name__, binary(getattr(raw, "value", b""), 1, True)]])
            continue
        vr = element.VR
        if vr == "SQ":
            items = list(element.value)
            found.append([path, vr, [str(len(items))]])
            for index, item in enumerate(items):
                walk(item, path + "[%d]." % index, little, found)
        elif vr.split(" ")[0] in BINARY and not isinstance(element.value, (int, float, MultiValue, str)):
            found.append([path, vr, [binary(element.value, BINARY[vr.split(" ")[0]], little)]])
        else:
            values = element.value
            if values is None or values == "":
                values = []
            elif not isinstance(values, (MultiValue, list)):
                values = [values]
            found.append([path, vr, [text(value, vr) for value in values]])


for line in sys.stdin:
    name = line.rstrip("\n")
    result = {"file": name, "error": None, "elements": []}
    try:
        data_set = pydicom.dcmread(name, force=True)
        walk(data_set, "", data_set.is_little_endian is not False, result["elements"])
    except Exception as error:
        result["error"] = type(error).__name__ + ": " + str(error)
    print(json.dumps(result))
