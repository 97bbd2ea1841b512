using System.Buffers.Binary;
using System.Buffers.Text;
using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>Makes answers from rows: values go from the column's UTF-8 into the data set without becoming strings.</summary>
internal sealed class QueryRows(QueryTranslator translator, Query query, ArchiveOptions options, TimezoneAdjustment? adjustment, Func<long, List<OverlayRecord>> overlays, SqliteHeaders headers, Action<long> damaged)
{
    private readonly string[] _order = translator.OrderColumns;
    private readonly AttributeMatcher _matcher = new(query, options.TimeZone);

    /// <summary>The values of the order's columns.</summary>
    public object[] Order(SqliteStatement row)
    {
        var values = new object[_order.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = _order[i].EndsWith("_date_value", StringComparison.Ordinal) || _order[i].EndsWith("_alphabetic", StringComparison.Ordinal)
                ? row.Text(i) ?? string.Empty
                : row.Number(i);
        }

        return values;
    }

    /// <summary>Makes the answer of a row; null when the header does not match. One whose copy is damaged matches no key that needs it, and returns nothing of it.</summary>
    public DataSet? Read(SqliteStatement row)
    {
        DataSet? header = null;
        if (translator.NeedsHeader)
        {
            header = Header(row);
            if (header is null && translator.Residual.Count > 0)
            {
                return null;
            }

            header ??= new DataSet(options.Context);
            foreach (DataElement key in translator.Residual)
            {
                if (!_matcher.Matches(query.Keys, key, header))
                {
                    return null;
                }
            }
        }

        var answer = new DataSet(options.Context);
        bool wide = false;
        for (int i = 0; i < translator.Columns.Count; i++)
        {
            wide |= Put(answer, translator.Columns[i], row, _order.Length + i);
        }

        if (adjustment?.Apply(answer) == false)
        {
            return null;
        }

        foreach (DataElement key in translator.FromHeader)
        {
            wide |= ElementCopy.Copy(header!, key.Tag, key.VR, answer);
        }

        foreach (DataElement key in translator.Unknown)
        {
            answer.SetEmpty(key.Tag, key.VR);
        }

        if (wide)
        {
            answer.Set(Attributes.SpecificCharacterSet, "ISO_IR 192");
        }

        return answer;
    }

    /// <summary>The header of a row; null when its copy is damaged.</summary>
    private DataSet? Header(SqliteStatement row)
    {
        int column = _order.Length + translator.Columns.Count;
        try
        {
            byte[] copy = headers.Read(row, column + 1);
            DataSet header = copy.Length == 0 ? new DataSet(options.Context) : HeaderCopy.Read(copy, null, options.Context);
            if (row.Number(column + 2) != 0)
            {
                overlays(row.Number(column)).ForEach(overlay => overlay.Changes.ApplyTo(header));
            }

            return header;
        }
        catch (DicomException)
        {
            damaged(row.Number(column));
            return null;
        }
    }

    private static bool Put(DataSet answer, IndexedAttribute attribute, SqliteStatement row, int column)
    {
        if (row.IsNull(column))
        {
            answer.SetEmpty(attribute.Tag, attribute.VR);
            return false;
        }

        switch (attribute.Kind)
        {
            case ColumnKind.Count:
                Span<byte> digits = stackalloc byte[20];
                Utf8Formatter.TryFormat(row.Number(column), digits, out int written);
                answer.SetBytes(attribute.Tag, attribute.VR, digits[..written].ToArray());
                return false;
            case ColumnKind.Number:
                var number = new byte[2];
                BinaryPrimitives.WriteUInt16LittleEndian(number, (ushort)row.Number(column));
                answer.SetBytes(attribute.Tag, attribute.VR, number);
                return false;
            default:
                ReadOnlySpan<byte> bytes = row.Blob(column);
                if (attribute.Kind == ColumnKind.List && bytes.Length > 2)
                {
                    bytes = bytes[1..^1];
                }

                if (bytes.IsEmpty)
                {
                    answer.SetEmpty(attribute.Tag, attribute.VR);
                    return false;
                }

                answer.SetBytes(attribute.Tag, attribute.VR, bytes.ToArray());
                return bytes.ContainsAnyExceptInRange((byte)0, (byte)0x7F);
        }
    }
}
