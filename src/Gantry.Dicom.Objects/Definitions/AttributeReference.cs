using System.Globalization;
using System.Text;

namespace Gantry.Dicom.Objects.Definitions;

/// <summary>An attribute that a condition asks about, as <see cref="Condition"/> writes it.</summary>
/// <param name="Origin">Where it starts.</param>
/// <param name="Steps">For <see cref="AttributeOrigin.Item"/> how many items outwards.</param>
/// <param name="Sequences">The sequences on the way inwards, in any of whose items the attribute is.</param>
/// <param name="Attribute">The attribute.</param>
/// <param name="ValueNumber">Which of its values, counted from 1; 0 for any.</param>
internal sealed record AttributeReference(AttributeOrigin Origin, int Steps, IReadOnlyList<DictionaryEntry> Sequences, DictionaryEntry Attribute, int ValueNumber)
{
    // Instances with very many frames or items are not gone through to the end for one condition.
    private const int MostPlaces = 20_000;

    private DictionaryEntry First => Sequences.Count > 0 ? Sequences[0] : Attribute;

    /// <summary>Whether a test holds for the element in one of the places; absent ones do not count.</summary>
    public Truth Any(ConditionScope scope, Func<DataElement, Truth> test) => AnyPlace(scope, place =>
    {
        Truth result = Truth.False;
        foreach (DataElement element in Find(place, Attribute))
        {
            result = result.Or(test(element));
        }

        return result;
    });

    /// <summary>Whether a test holds for the items of the sequence that is referred to, in one of the places.</summary>
    public Truth AnyPlace(ConditionScope scope, Func<DataSet, Truth> test)
    {
        Truth result = Truth.False;
        int places = 0;
        foreach (DataSet? place in Inwards(Start(scope), 0))
        {
            if (++places > MostPlaces)
            {
                return result.Or(Truth.Unknown);
            }

            result = result.Or(place is null ? Truth.False : test(place));
            if (result == Truth.True)
            {
                break;
            }
        }

        return result;
    }

    /// <summary>The attribute in English.</summary>
    public string Explain()
    {
        StringBuilder text = new();
        if (ValueNumber > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"value {ValueNumber} of ");
        }

        text.Append(Attribute.Name);
        for (int i = Sequences.Count - 1; i >= 0; i--)
        {
            text.Append(" in ").Append(Sequences[i].Name);
        }

        return text.Append(Origin switch
        {
            AttributeOrigin.DataSet => " of the data set",
            AttributeOrigin.Frames => " of the frames",
            AttributeOrigin.Item when Steps == 1 => " of the enclosing item",
            AttributeOrigin.Item when Steps > 1 => " of an enclosing item",
            _ => string.Empty,
        }).ToString();
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        StringBuilder text = new(Origin switch
        {
            AttributeOrigin.DataSet => "/",
            AttributeOrigin.Nearest => "nearest/",
            AttributeOrigin.Frames => "frames/",
            _ => string.Concat(Enumerable.Repeat("../", Steps)),
        });
        foreach (DictionaryEntry sequence in Sequences)
        {
            text.Append(sequence.Keyword).Append('/');
        }

        text.Append(Attribute.Keyword);
        return ValueNumber > 0 ? text.Append(CultureInfo.InvariantCulture, $"[{ValueNumber}]").ToString() : text.ToString();
    }

    private static IEnumerable<DataElement> Find(DataSet dataSet, DictionaryEntry entry)
    {
        if (entry.IsRepeating)
        {
            return dataSet.Where(element => (element.Tag.Value & entry.Mask) == entry.Tag.Value);
        }

        return dataSet.TryGetElement(entry.Tag, out DataElement found) ? [found] : [];
    }

    private static bool Has(DataSet dataSet, DictionaryEntry entry) => Find(dataSet, entry).Any();

    /// <summary>The places that are reached inwards; null stands for a place without an attribute that was looked at.</summary>
    private IEnumerable<DataSet?> Inwards(IEnumerable<DataSet?> places, int step) => step == Sequences.Count
        ? places
        : Inwards(places.SelectMany(place => place is null ? [null] : place.Items(Sequences[step].Tag).Prepend<DataSet?>(null)), step + 1);

    private IEnumerable<DataSet?> Start(ConditionScope scope)
    {
        switch (Origin)
        {
            case AttributeOrigin.DataSet:
                return [scope.Root.DataSet];
            case AttributeOrigin.Nearest:
                return Nearest(scope);
            case AttributeOrigin.Frames:
                return FunctionalGroups.OfAllFrames(scope.Root.DataSet).Where(place => place is null || Has(place, First));
            default:
                ConditionScope? around = scope;
                for (int i = 0; i < Steps && around is not null; i++)
                {
                    around = around.Enclosing;
                }

                return around is null ? [] : [around.DataSet];
        }
    }

    private DataSet?[] Nearest(ConditionScope scope)
    {
        for (ConditionScope? around = scope; around is not null; around = around.Enclosing)
        {
            if (Has(around.DataSet, First))
            {
                return [around.DataSet];
            }

            if (FunctionalGroups.IsFunctionalGroups(around.Sequence))
            {
                DataSet?[] groups = [.. FunctionalGroups.Of(around).Where(place => place is null || Has(place, First)).Take(MostPlaces + 1)];
                if (groups.Any(place => place is not null))
                {
                    return groups;
                }
            }
        }

        return [];
    }
}
