namespace Gantry.Dicom.Objects.Definitions;

/// <summary>Values that the standard lists for an attribute (PS3.3 §5.1, PS3.5 §3).</summary>
/// <param name="IsEnumerated">Whether these are enumerated values, beside which none is allowed; else defined terms, beside which a writer may have others.</param>
/// <param name="Index">Which value of a multi-valued attribute the list is for, counted from 1; null for every one.</param>
/// <param name="Values">The values, numbers in decimal.</param>
/// <param name="IsCertain">Whether the list is the standard's own; else it is what checkers of data sets go by, which may miss terms.</param>
public sealed record ValueList(bool IsEnumerated, int? Index, IReadOnlyList<string> Values, bool IsCertain);
