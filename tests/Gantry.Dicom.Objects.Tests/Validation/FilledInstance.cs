using System.Globalization;
using System.Text.RegularExpressions;
using Gantry.Dicom.Objects.Definitions;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.Tests.Validation;

/// <summary>A valid instance that is given all attributes of a module that may be there, each with a value that is allowed.</summary>
internal sealed partial class FilledInstance
{
    private const int DeepestOptional = 1;
    private const int Deepest = 3;
    private const int MostRounds = 40;

    private static readonly Dictionary<Tag, string[]> s_values = new()
    {
        [Attributes.ReferencedSOPClassUID] = ["1.2.840.10008.5.1.4.1.1.4"],
        [Attributes.ImageOrientationPatient] = ["1", "0", "0", "0", "1", "0"],
        [Attributes.LUTDescriptor] = ["4", "0", "16"],
        [Attributes.RedPaletteColorLookupTableDescriptor] = ["4", "0", "16"],
        [Attributes.GreenPaletteColorLookupTableDescriptor] = ["4", "0", "16"],
        [Attributes.BluePaletteColorLookupTableDescriptor] = ["4", "0", "16"],
        [Attributes.SpecificCharacterSet] = ["ISO_IR 100"],
        [Attributes.TimezoneOffsetFromUTC] = ["+0100"],
        [new Tag(0x6000, 0x0010)] = ["8"],
        [new Tag(0x6000, 0x0011)] = ["8"],
    };

    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);
    private readonly DataSet _base;
    private readonly IReadOnlyList<AttributeRequirement> _rows;
    private int _uids;

    private FilledInstance(DataSet instance, ModuleDefinition module) => (_base, _rows) = (instance.Clone(), module.Attributes);

    /// <summary>Fills a module.</summary>
    public static DataSet Of(DataSet instance, ModuleDefinition module) => new FilledInstance(instance, module).Fill();

    /// <summary>The item that a finding is in, or the data set.</summary>
    public static DataSet At(DataSet dataSet, string path)
    {
        foreach (Match step in Steps().Matches(path))
        {
            if (step.Groups["item"].Success)
            {
                dataSet = dataSet.Items(Tag.Parse(step.Groups["tag"].Value))[int.Parse(step.Groups["item"].ValueSpan, CultureInfo.InvariantCulture)];
            }
        }

        return dataSet;
    }

    // What is refused is left out, what is missed then is added, until nothing is wrong.
    private DataSet Fill()
    {
        for (int round = 0; round < MostRounds; round++)
        {
            DataSet filled = _base.Clone();
            for (int pass = 0; pass < 2; pass++)
            {
                Fill(filled, _rows, new ConditionScope(filled), string.Empty, 0);
            }

            ValidationFinding[] errors = [.. Validator.Validate(filled).Errors];
            if (errors.Length == 0)
            {
                return filled;
            }

            int before = _refused.Count;
            foreach (ValidationFinding error in errors)
            {
                Refuse(filled, error);
            }

            if (_refused.Count == before)
            {
                Assert.Fail($"{errors[0]}");
            }
        }

        throw new InvalidOperationException("There is always something wrong.");
    }

    // What is missing elsewhere can't be added here: what asks for it goes, the sequences of the item first. What stood there before gives way.
    private void Refuse(DataSet filled, ValidationFinding error)
    {
        string path = error.Path;
        if (error.Rule == "not-allowed" && !path.Contains('[', StringComparison.Ordinal) && _base.Contains(error.Tag))
        {
            _base.Remove(error.Tag);
            _refused.Add(path);
            return;
        }

        bool isHere = filled.Contains(error.Tag) || path.Contains('[', StringComparison.Ordinal);
        if (isHere && !_base.Contains(Tag.Parse(Steps().Match(path).Groups["tag"].Value)))
        {
            bool isMissing = error.Rule.StartsWith("type-", StringComparison.Ordinal);
            _refused.Add(isMissing && path.LastIndexOf('[') is > 0 and var item ? path[..item] : path);
            return;
        }

        foreach (AttributeRequirement row in _rows.Where(row => row.Type is not (AttributeType.Type1 or AttributeType.Type2) && !_base.Contains(row.Tag)))
        {
            DataSet without = filled.Clone();
            without.Remove(row.Tag);
            if (filled.Contains(row.Tag) && !Validator.Validate(without).Errors.Any(other => other.Path == path && other.Rule == error.Rule))
            {
                _refused.Add(row.ToString());
                return;
            }
        }
    }

    private void Fill(DataSet dataSet, IReadOnlyList<AttributeRequirement> rows, ConditionScope scope, string place, int depth)
    {
        foreach (AttributeRequirement row in rows)
        {
            Tag tag = row.Entry.IsRepeating ? new Tag(0x6000, row.Tag.Element) : row.Tag;
            string path = place + (row.Entry.IsRepeating ? $"{row.Keyword} {tag}" : row.ToString());
            if (row.HasFunctionalGroups || _refused.Contains(path) || _refused.Contains(place + row) || (row.Inclusion is { } inclusion && inclusion.Evaluate(scope) != Truth.True) || !IsWanted(row, scope, depth))
            {
                continue;
            }

            if (row.Entry.VRs is [VR.SQ])
            {
                FillItems(dataSet, row, tag, scope, path, depth);
            }
            else if (!dataSet.Contains(tag))
            {
                SetSample(dataSet, row, tag, scope);
            }
        }
    }

    private void FillItems(DataSet dataSet, AttributeRequirement row, Tag tag, ConditionScope scope, string path, int depth)
    {
        if (!dataSet.Contains(tag))
        {
            // Far below, what need not have items has none: there is no end to them.
            if (depth >= DeepestOptional && !row.Type.NeedsValue())
            {
                dataSet.SetEmpty(tag, VR.SQ);
                return;
            }

            dataSet.SetItems(tag, Enumerable.Range(0, Math.Max(1, row.ItemCount?.Minimum ?? 1)).Select(_ => new DataSet()));
        }

        IReadOnlyList<DataSet> items = dataSet.Items(tag);
        for (int i = 0; i < items.Count && depth < Deepest; i++)
        {
            Fill(items[i], row.Items, scope.Enter(tag, i, items[i]), $"{path}[{i}].", depth + 1);
        }
    }

    private static bool IsWanted(AttributeRequirement row, ConditionScope scope, int depth) => row.Type switch
    {
        AttributeType.Type1 or AttributeType.Type2 => true,
        AttributeType.Type1C or AttributeType.Type2C when row.Condition?.Evaluate(scope) is Truth.True => true,
        AttributeType.Type1C or AttributeType.Type2C => depth < DeepestOptional && (row.Condition?.Evaluate(scope) != Truth.False || row.Otherwise?.Evaluate(scope) != Truth.False),
        _ => depth < DeepestOptional,
    };

    private void SetSample(DataSet dataSet, AttributeRequirement row, Tag tag, ConditionScope scope)
    {
        VR vr = row.Entry.VR;
        if (vr is VR.OB or VR.OW or VR.OF or VR.OD or VR.OL or VR.OV or VR.UN)
        {
            dataSet.SetBytes(tag, vr, new byte[8]);
            return;
        }

        if (tag == Attributes.LUTData)
        {
            dataSet.SetBytes(tag, VR.OW, new byte[8]);
            return;
        }

        if (tag == Attributes.ReferencedSOPClassUID && ClassIn(scope.Sequence) is { } known)
        {
            dataSet.Set(tag, VR.UI, known);
            return;
        }

        dataSet.Set(tag, vr, s_values.TryGetValue(tag, out string[]? values) ? values : [.. Enumerable.Range(1, row.Entry.Multiplicity.Minimum).Select(number => Sample(row, vr, number))]);
    }

    private static string? ClassIn(Tag sequence) => sequence == Attributes.ReferencedPatientSequence ? "1.2.840.10008.3.1.2.1.1"
        : sequence == Attributes.ReferencedStudySequence ? "1.2.840.10008.3.1.2.3.1"
        : sequence == Attributes.ReferencedPerformedProcedureStepSequence ? "1.2.840.10008.3.1.2.3.3" : null;

    private string Sample(AttributeRequirement row, VR vr, int number) =>
        row.Values.FirstOrDefault(list => list.Index is null || list.Index == number)?.Values[0] ?? vr switch
        {
            VR.AE => "TITLE",
            VR.AS => "045Y",
            VR.AT => "00100010",
            VR.CS => "A",
            VR.DA => "20260105",
            VR.DT => "20260105101112",
            VR.TM => "101112",
            VR.PN => "Name^Given",
            VR.UI => string.Create(CultureInfo.InvariantCulture, $"2.25.77{++_uids}"),
            VR.UR => "https://example.org/",
            VR.LO or VR.SH or VR.ST or VR.LT or VR.UC or VR.UT => "text",
            _ => "1",
        };

    [GeneratedRegex(@"(?<tag>\([0-9A-F]{4},[0-9A-F]{4}\))(\[(?<item>\d+)\])?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Steps();
}
