using System.Globalization;
using Gantry.Dicom;
using Microsoft.AspNetCore.Http;

namespace Gantry.Server.DicomWeb.Search;

/// <summary>The query parameters of a search (PS3.18 §8.3.4, §10.6.1.2), read and checked.</summary>
internal sealed class SearchParameters
{
    private SearchParameters()
    {
    }

    /// <summary>Matching keys with their values, and return keys without, as a C-FIND identifier holds them.</summary>
    public DataSet Keys { get; } = new();

    /// <summary>Whether every attribute known is wanted.</summary>
    public bool IncludeAll { get; private set; }

    /// <summary>The most results wanted; null for all.</summary>
    public int? Limit { get; private set; }

    /// <summary>How many results to skip.</summary>
    public int Offset { get; private set; }

    /// <summary>Whether person names may match by likeness.</summary>
    public bool FuzzyMatching { get; private set; }

    /// <summary>Whether a key of two quotation marks matches absent and empty values.</summary>
    public bool EmptyValueMatching { get; private set; }

    /// <summary>Whether keys may have several values, with a backslash between.</summary>
    public bool MultipleValueMatching { get; private set; }

    /// <summary>Reads the parameters of a request.</summary>
    /// <param name="query">The query of the URL.</param>
    /// <param name="dictionary">Where keywords are looked up.</param>
    /// <exception cref="DicomWebException">A parameter is unknown or its value wrong; all of them are named.</exception>
    public static SearchParameters Read(IQueryCollection query, DicomDictionary dictionary)
    {
        SearchParameters parameters = new();
        parameters.Keys.Set(Attributes.SpecificCharacterSet, "ISO_IR 192");
        List<string> errors = [];
        // How the attributes are matched is known before their values are read.
        foreach ((string name, Microsoft.Extensions.Primitives.StringValues values) in query.OrderBy(parameter => parameter.Key.EndsWith("valuematching", StringComparison.OrdinalIgnoreCase) ? 0 : 1))
        {
            string? error = name.ToLowerInvariant() switch
            {
                "accept" or "charset" => null,
                "limit" => Number(values, number => parameters.Limit = number),
                "offset" => Number(values, number => parameters.Offset = number),
                "fuzzymatching" => Boolean(values, value => parameters.FuzzyMatching = value),
                "emptyvaluematching" => Boolean(values, value => parameters.EmptyValueMatching = value),
                "multiplevaluematching" => Boolean(values, value => parameters.MultipleValueMatching = value),
                "includefield" => parameters.Include(values, dictionary),
                _ => parameters.Match(name, values, dictionary),
            };
            if (error is not null)
            {
                errors.Add($"{name}: {error}");
            }
        }

        return errors.Count == 0
            ? parameters
            : throw new DicomWebException(
                StatusCodes.Status400BadRequest,
                $"The search can't be understood. {string.Join("; ", errors)}. Known parameters are limit, offset, fuzzymatching, emptyvaluematching, multiplevaluematching, includefield, accept, charset, and attributes by keyword or tag.");
    }

    /// <summary>Adds return keys that every answer has, where the request does not already name them.</summary>
    public void AddReturnKeys(params ReadOnlySpan<Tag> tags)
    {
        foreach (Tag tag in tags)
        {
            if (!Keys.Contains(tag))
            {
                AddEmpty(Keys, tag, DicomDictionary.Default.LookupVR(tag));
            }
        }
    }

    private static string? Number(Microsoft.Extensions.Primitives.StringValues values, Action<int> take)
    {
        if (values.Count == 1 && int.TryParse(values[0], NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            take(number);
            return null;
        }

        return $"'{values}' is not one whole number from 0";
    }

    private static string? Boolean(Microsoft.Extensions.Primitives.StringValues values, Action<bool> take)
    {
        if (values.Count == 1 && bool.TryParse(values[0], out bool value))
        {
            take(value);
            return null;
        }

        return $"'{values}' is neither true nor false";
    }

    private string? Include(Microsoft.Extensions.Primitives.StringValues values, DicomDictionary dictionary)
    {
        foreach (string name in values.SelectMany(value => (value ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            if (name.Equals("all", StringComparison.OrdinalIgnoreCase))
            {
                IncludeAll = true;
            }
            else if (AttributeId.TryParse(name, dictionary, out AttributeId id, out string? error))
            {
                DataSet holder = HolderOf(id);
                if (!holder.Contains(id.Path[^1]))
                {
                    AddEmpty(holder, id.Path[^1], id.VR);
                }
            }
            else
            {
                return error;
            }
        }

        return null;
    }

    private string? Match(string name, Microsoft.Extensions.Primitives.StringValues values, DicomDictionary dictionary)
    {
        if (!AttributeId.TryParse(name, dictionary, out AttributeId id, out string? error))
        {
            return error;
        }

        if (id.VR == VR.SQ)
        {
            return "a sequence is matched by the attributes in it, as in RequestAttributesSequence.ScheduledProcedureStepID";
        }

        bool isList = id.VR is VR.UI or VR.CS;
        string[] texts = isList
            ? [.. values.SelectMany(value => (value ?? string.Empty).Split([',', '\\'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))]
            : MultipleValueMatching ? [.. values.SelectMany(value => (value ?? string.Empty).Split('\\'))]
            : [.. values.Select(value => value ?? string.Empty)];
        if (texts.Length > 1 && !isList && !MultipleValueMatching)
        {
            return "given more than once";
        }

        Tag tag = id.Path[^1];
        DataSet holder = HolderOf(id);
        if (texts.Length == 0 || texts is [""])
        {
            AddEmpty(holder, tag, id.VR);
        }
        else if (EmptyValueMatching && texts is ["\"\""])
        {
            // No value of most value representations: it is put there as it is.
            holder.SetBytes(tag, id.VR, "\"\""u8.ToArray());
        }
        else if (id.VR is VR.UN or VR.OB or VR.OW or VR.OD or VR.OF or VR.OL or VR.OV)
        {
            return "values of this kind can't be searched for";
        }
        else
        {
            try
            {
                holder.Set(tag, id.VR, texts);
            }
            catch (Exception exception) when (exception is DicomException or FormatException or ArgumentException or OverflowException)
            {
                return exception.Message;
            }
        }

        return null;
    }

    private DataSet HolderOf(AttributeId id)
    {
        DataSet holder = Keys;
        foreach (Tag sequence in id.Path.SkipLast(1))
        {
            if (holder.Items(sequence) is not [DataSet item, ..])
            {
                holder.AddItem(sequence, new DataSet());
                item = holder.Items(sequence)[0];
            }

            holder = item;
        }

        return holder;
    }

    private static void AddEmpty(DataSet holder, Tag tag, VR vr)
    {
        if (vr == VR.SQ)
        {
            holder.SetItems(tag);
        }
        else
        {
            holder.SetEmpty(tag, vr);
        }
    }
}
