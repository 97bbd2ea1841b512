namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>A row that includes a template, at the level of some items.</summary>
/// <param name="row">The row.</param>
/// <param name="above">The row that includes the template it is in; null for none.</param>
internal sealed class TemplateInclusion(TemplateRow row, TemplateInclusion? above)
{
    private bool _isFound;

    /// <summary>Whether it stands here once at most.</summary>
    public bool IsSingle => row.Maximum == 1 && above?.IsSingle != false;

    /// <summary>Notes that an item of it was found.</summary>
    public void Find()
    {
        _isFound = true;
        above?.Find();
    }

    /// <summary>Whether it must not stand here.</summary>
    public bool IsExcluded(Surroundings at) => (row.IsOnlyThen && row.Condition?.Holds(at) == false) || above?.IsExcluded(at) == true;

    /// <summary>Whether its mandatory rows have to be there: something of it is, or it has to be itself.</summary>
    public bool IsWanted(Surroundings at) =>
        _isFound || (row.IsMandatory && row.Minimum > 0 && (row.Condition is null || row.Condition.Holds(at) == true) && above?.IsWanted(at) != false);
}
