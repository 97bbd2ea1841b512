using System.Globalization;

namespace Gantry.Dicom;

/// <summary>
/// A chosen set of attributes of many data sets, a row for each. Of a file only what the columns need is read. Safe to use from many threads.
/// </summary>
public sealed class AttributeTable
{
    private readonly DicomReadOptions _options;

    /// <summary>Makes a table.</summary>
    /// <param name="columns">Its columns.</param>
    /// <param name="context">Dictionary and limits; the default when null.</param>
    public AttributeTable(IEnumerable<AttributeColumn> columns, DicomContext? context = null)
    {
        Columns = [.. columns];
        _options = new DicomReadOptions { Context = context ?? DicomContext.Default };
        if (Columns.All(column => column.Path.FirstTag is not null))
        {
            // No pattern, which may name anything.
            Tag[] tags = [.. Columns.Select(column => column.Path.FirstTag!.Value).Where(IsInDataSet)];
            _options = tags.Length > 0 ? _options with { Only = tags } : _options with { StopBefore = default(Tag) };
        }
    }

    /// <summary>The columns.</summary>
    public IReadOnlyList<AttributeColumn> Columns { get; }

    /// <summary>Reads a file's row.</summary>
    /// <exception cref="DicomException">The file is no DICOM file, or passes a limit.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public AttributeRow Read(string path)
    {
        using DicomFile file = DicomFile.Open(path, _options);
        return new AttributeRow([.. Columns.Select(column => ValuesOf(column, column.Path.FirstTag is { } tag && !IsInDataSet(tag) ? file.FileMetaInformation : file.DataSet))], file.Findings);
    }

    /// <summary>A data set's row.</summary>
    public AttributeRow Read(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return new AttributeRow([.. Columns.Select(column => ValuesOf(column, dataSet))], dataSet.Findings);
    }

    private static bool IsInDataSet(Tag tag) => tag.Group > 2;

    private static string[]? ValuesOf(AttributeColumn column, DataSet dataSet)
    {
        string[]? values = null;
        foreach (AttributeLocation location in column.Path.Find(dataSet))
        {
            string[] more = location.Item is not null ? ["1"] : location.TryGetElement(out DataElement element) ? ValuesOf(element) : [];
            values = values is null ? more : [.. values, .. more];
        }

        return values is not null && column.Path.IsItem ? [values.Length.ToString(CultureInfo.InvariantCulture)] : values;
    }

    private static string[] ValuesOf(DataElement element)
    {
        if (element.IsSequence)
        {
            return [element.Items.Count.ToString(CultureInfo.InvariantCulture)];
        }

        if (element.IsEncapsulated)
        {
            return [element.Fragments.Skip(1).Sum(fragment => fragment.Length).ToString(CultureInfo.InvariantCulture)];
        }

        string[] values = element.GetStrings();
        return values.Length > 0 || element.IsEmpty || !element.VR.IsBinary() ? values : [element.Length.ToString(CultureInfo.InvariantCulture)];
    }
}
