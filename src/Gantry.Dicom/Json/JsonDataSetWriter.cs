using System.Text.Json;

namespace Gantry.Dicom;

/// <summary>
/// Writes data sets as DICOM JSON (PS3.18 §F.2). A data set that was parsed and nobody changed is written straight from its rows, without making its
/// items; any other element by element.
/// </summary>
internal sealed class JsonDataSetWriter
{
    private const int FlushAt = 64 << 10;

    private readonly Utf8JsonWriter _writer;
    private readonly DicomJsonOptions _options;
    private readonly bool _flushes;
    private readonly JsonValueWriter _values;
    private readonly ElementPath _path = new();
    private readonly List<int> _itemRows = [];
    private DataSet _root = null!;

    /// <summary>Makes the writer.</summary>
    /// <param name="writer">What to write to.</param>
    /// <param name="options">How to write.</param>
    /// <param name="flushes">Whether what has gathered is sent on the way, where the writer writes to a stream.</param>
    public JsonDataSetWriter(Utf8JsonWriter writer, DicomJsonOptions options, bool flushes)
    {
        _writer = writer;
        _options = options;
        _flushes = flushes;
        _values = new JsonValueWriter(writer);
    }

    /// <summary>What could not be written as it is.</summary>
    public List<Finding> Findings { get; } = [];

    public void Write(DataSet dataSet)
    {
        if (dataSet.Parsed is { IsAscending: true } source && !dataSet.IsChanged)
        {
            _root = dataSet;
            (int first, int end) = dataSet.RowRange;
            WriteRows(source, first, end, dataSet.SourceCharacterSet);
        }
        else
        {
            WriteElements(dataSet);
        }
    }

    private void WriteRows(DataSetSource source, int first, int end, CharacterSet characterSet)
    {
        _writer.WriteStartObject();
        RowTable rows = source.Rows;
        int next;
        for (int index = first; index < end; index = next)
        {
            ref readonly Row row = ref rows[index];
            next = index + 1 + row.RowsWithin;
            Tag tag = new(row.Tag);
            if (tag.IsGroupLength || tag.Group == 0xFFFE)
            {
                continue;
            }

            bool isSequence = row.IsContainer && !row.IsEncapsulated;
            VR vr = isSequence ? VR.SQ : row.IsImplicit && row.VR is VR.UN or VR.US ? View().ResolveVR(index) : row.VR;
            _values.Start(tag, vr);
            if (isSequence && row.ContentRows > 0)
            {
                _writer.WriteStartArray(JsonValueWriter.Value);
                int number = 0;
                for (int item = index + 1; item <= index + row.ContentRows; item += 1 + rows[item].RowsWithin)
                {
                    _path.Enter(tag, number++);
                    _itemRows.Add(item);
                    int last = item + 1 + rows[item].ContentRows;
                    WriteRows(source, item + 1, last, CharacterSetOf(source, item + 1, last, characterSet));
                    _itemRows.RemoveAt(_itemRows.Count - 1);
                    _path.Leave();
                }

                _writer.WriteEndArray();
            }
            else if (row.IsContainer ? row.ContentRows > 0 : row.Length > 0)
            {
                bool mayBeReferred = row.IsEncapsulated || (row.Length > _options.BulkThreshold && _options.BulkDataUri is not null && IsBinary(vr));
                if (!mayBeReferred || !TryRefer(new DataElement(View(), tag, index)))
                {
                    WriteValue(source.Slice(row.Offset, row.Length).Span, tag, vr, row.IsBigEndian, characterSet, row.Offset);
                }
            }

            _writer.WriteEndObject();
            Flush();
        }

        _writer.WriteEndObject();
    }

    /// <summary>The data set that the rows being written belong to.</summary>
    private DataSet View()
    {
        DataSet dataSet = _root;
        foreach (int item in _itemRows)
        {
            dataSet = dataSet.ViewItem(item);
        }

        return dataSet;
    }

    private static CharacterSet CharacterSetOf(DataSetSource source, int first, int end, CharacterSet inherited)
    {
        RowTable rows = source.Rows;
        for (int i = first; i < end && rows[i].Tag <= InterchangeValue.SpecificCharacterSet; i += 1 + rows[i].RowsWithin)
        {
            if (rows[i].Tag == InterchangeValue.SpecificCharacterSet)
            {
                return CharacterSet.Of(ElementValues.ReadStrings(source.Slice(rows[i].Offset, rows[i].Length).Span, VR.CS, false, CharacterSet.Default));
            }
        }

        return inherited;
    }

    private void WriteElements(DataSet dataSet)
    {
        _writer.WriteStartObject();
        foreach (DataElement element in InterchangeValue.Elements(dataSet))
        {
            VR vr = InterchangeValue.Representation(element);
            _values.Start(element.Tag, vr);
            if (element.IsEmpty)
            {
            }
            else if (vr == VR.SQ)
            {
                _writer.WriteStartArray(JsonValueWriter.Value);
                IReadOnlyList<DataSet> items = element.Items;
                for (int i = 0; i < items.Count; i++)
                {
                    _path.Enter(element.Tag, i);
                    WriteElements(items[i]);
                    _path.Leave();
                }

                _writer.WriteEndArray();
            }
            else
            {
                bool mayBeReferred = element.IsEncapsulated || (element.Length > _options.BulkThreshold && IsBinary(vr));
                if (!mayBeReferred || !TryRefer(element))
                {
                    WriteValue(element.Bytes.Span, element.Tag, vr, element.IsBigEndian, dataSet.CharacterSetOf(element), element.Range.Offset);
                }
            }

            _writer.WriteEndObject();
            Flush();
        }

        _writer.WriteEndObject();
    }

    private static bool IsBinary(VR vr) => vr == VR.None || vr.IsBinary();

    /// <summary>Writes a reference, or nothing for an encapsulated value without one: there is no inline form of fragments (PS3.18 §F.2.7).</summary>
    /// <returns>False where the value is to be written inline.</returns>
    private bool TryRefer(DataElement element)
    {
        if (_options.BulkDataUri?.Invoke(_path.ToBulkDataPath(element.Tag), element) is string uri)
        {
            _writer.WriteString("BulkDataURI"u8, uri);
            return true;
        }

        if (element.IsEncapsulated)
        {
            Find("no-bulk-data", element.Tag, element.Range.Offset, "An encapsulated value has no inline form, and no reference was given; it is left out");
        }

        return element.IsEncapsulated;
    }

    private void WriteValue(ReadOnlySpan<byte> bytes, Tag tag, VR vr, bool isBigEndian, CharacterSet characterSet, long offset)
    {
        if (!_values.Write(bytes, tag, vr, isBigEndian, characterSet))
        {
            Find("no-number", tag, offset, $"A value of VR {vr} is no number; it is written as a string");
        }
    }

    private void Find(string code, Tag tag, long offset, string message)
    {
        if (Findings.Count < DicomLimits.Default.MaximumFindings)
        {
            Findings.Add(new Finding(code, _path.ToText(tag), offset, message));
        }
    }

    private void Flush()
    {
        if (_flushes && _writer.BytesPending > FlushAt)
        {
            _writer.Flush();
        }
    }
}
