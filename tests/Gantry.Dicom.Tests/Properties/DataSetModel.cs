namespace Gantry.Dicom.Tests.Properties;

/// <summary>A data set as a property makes it; no terms: no character set of its own.</summary>
internal sealed record DataSetModel(string[] Terms, ElementModel[] Elements)
{
    public DataSet Make()
    {
        DataSet dataSet = new(DataSetGenerator.Context);
        if (Terms.Length > 0)
        {
            dataSet.SetValues(Attributes.SpecificCharacterSet, Terms);
        }

        foreach (ElementModel element in Elements)
        {
            element.SetIn(dataSet);
            if (element.Tag.IsPrivate)
            {
                dataSet.Set(element.Tag.PrivateCreator, VR.LO, DataSetGenerator.CreatorOf(element.Tag));
            }
        }

        return dataSet;
    }

    /// <summary>Without private sequences, which implicit encodings do not tell from bytes unless their length is undefined.</summary>
    public DataSetModel WithoutPrivateSequences() => this with
    {
        Elements = [.. Elements.Where(element => element.Items is null || !element.Tag.IsPrivate)
            .Select(element => element with { Items = element.Items?.Select(item => item.WithoutPrivateSequences()).ToArray() })],
    };

    /// <summary>Without form feeds, which XML 1.0 cannot hold.</summary>
    public DataSetModel WithoutFormFeeds() => this with
    {
        Elements = [.. Elements.Select(element => element with
        {
            Values = element.Values?.Select(value => value.Replace('\f', '\n')).ToArray(),
            Items = element.Items?.Select(item => item.WithoutFormFeeds()).ToArray(),
        })],
    };

    public IEnumerable<DataSetModel> Shrink() =>
        ElementModel.Fewer(Elements).Concat(ElementModel.Each(Elements, element => element.Shrink())).Select(elements => this with { Elements = elements });

    public override string ToString() => $"{string.Join('\\', Terms)}{{{string.Join("; ", Elements.Select(element => element.ToString()))}}}";
}
