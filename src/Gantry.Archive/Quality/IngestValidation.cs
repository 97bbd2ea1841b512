using Gantry.Dicom;
using Gantry.Dicom.Objects.StructuredReports;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Archive;

/// <summary>Holds what comes in against the standard, by the rule for its sender.</summary>
internal static class IngestValidation
{
    private const int MostFindings = 20;
    private const int LongestText = 400;

    /// <summary>Validates an instance.</summary>
    /// <param name="rule">How, and what becomes of errors.</param>
    /// <param name="dataSet">The instance as received.</param>
    /// <param name="coercion">What is made to fit in it: what fits then is no error; null for nothing.</param>
    /// <param name="caller">Who brings it.</param>
    /// <param name="at">When.</param>
    /// <returns>The overlay that tells of the errors, without a number yet; null when there are none.</returns>
    /// <exception cref="IngestRefusedException">There are errors, and the rule refuses such instances.</exception>
    public static OverlayRecord? Check(ValidationRule rule, DataSet dataSet, AttributeChanges? coercion, Caller caller, DateTimeOffset at)
    {
        DataSet fitted = dataSet;
        if (coercion is not null)
        {
            fitted = dataSet.Clone();
            coercion.ApplyTo(fitted);
        }

        List<ValidationFinding> errors = [.. ErrorsOf(rule.Policy, fitted)];
        if (errors.Count == 0)
        {
            return null;
        }

        string summary = Summary(errors);
        if (rule.Invalid == InvalidInstances.Refuse)
        {
            throw IngestRefusedException.Invalid([.. errors.Select(error => error.Tag).Where(tag => tag != default).Distinct().Take(MostFindings)], summary);
        }

        return new OverlayRecord
        {
            At = at,
            Caller = caller,
            Number = 0,
            Kind = rule.Invalid == InvalidInstances.Quarantine ? OverlayKind.Quarantine : OverlayKind.QualityItem,
            Level = QueryLevel.Instance,
            Targets = [dataSet.GetString(Attributes.SOPInstanceUID)!],
            Cause = summary,
            Errors = errors.Count,
            Findings = [.. errors.Take(MostFindings).Select(error => new QualityFinding(Short(error.Path), error.Rule, error.Source, Short(error.Message), Short(error.Remedy)))],
        };
    }

    private static IEnumerable<ValidationFinding> ErrorsOf(ValidationPolicy policy, DataSet dataSet)
    {
        try
        {
            IEnumerable<ValidationFinding> errors = Validator.Validate(dataSet, new ValidationOptions { Policy = policy }).Errors;
            return policy == ValidationPolicy.Strict && dataSet.Get(Attributes.SOPClassUID) is { } sopClass && StructuredReport.IsReport(sopClass)
                ? errors.Concat(ReportChecker.Check(dataSet).Where(finding => finding.Severity == FindingSeverity.Error))
                : errors;
        }
        catch (DicomException exception)
        {
            return [new ValidationFinding(FindingSeverity.Error, default, string.Empty, "unreadable", "PS3.5 §7", exception.Message, "write it anew")];
        }
    }

    // The first 64 characters are all that a C-STORE response has room for: they name the place.
    private static string Summary(List<ValidationFinding> errors)
    {
        ValidationFinding first = errors[0];
        string others = errors.Count > 1 ? $"; {errors.Count - 1} more" : string.Empty;
        return Short($"{(first.Path.Length > 0 ? first.Path + ": " : string.Empty)}{first.Message} ({first.Source}){others}");
    }

    // No line of the journal becomes too long, and no character of two parts is cut in two.
    private static string Short(string text) =>
        text.Length <= LongestText ? text : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
}
