using System.Globalization;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>Checks content against a template (PS3.16 §6).</summary>
/// <param name="root">The root of the document, for items by reference.</param>
internal sealed class TemplateChecker(ContentItem root)
{
    // An item that fits several rows is tried with each; what nests so must not take for ever.
    private int _tries = 100_000;

    /// <summary>Checks an item that a template begins with.</summary>
    public List<ValidationFinding> Check(ContentItem item, Surroundings? above, Template template, string path)
    {
        List<ValidationFinding> findings = [];
        TemplateRow first = template.Rows[0];
        if (item.Name is { } name && first.Name?.Allows(name) == false)
        {
            findings.Add(Wrong(FindingSeverity.Error, path, template, first, $"the name {name} is not {first.Name}", $"Name the document as {template} does."));
        }

        if (item.ValueType != first.ValueType)
        {
            findings.Add(Wrong(FindingSeverity.Error, path, template, first, $"the item is {item.ValueType} instead of {first.ValueType}", "Begin with the item that the template begins with."));
            return findings;
        }

        Below(new Surroundings(item, above), first, template, path, findings);
        return findings;
    }

    private void Below(Surroundings at, TemplateRow row, Template template, string path, List<ValidationFinding> findings)
    {
        List<TemplateSlot> slots = TemplateSlot.Of(row.Children, template);
        TemplateSlot? before = null;
        for (int i = 0; i < at.Item.Children.Count; i++)
        {
            ContentItem item = at.Item.Children[i];
            string itemPath = ContentTree.PathOf(path, i);
            (TemplateSlot? slot, List<ValidationFinding> found) = BestOf(slots, at, item, itemPath);
            if (slot is null)
            {
                if (!template.IsExtensible)
                {
                    findings.Add(ReportFinding.Of(FindingSeverity.Warning, itemPath, "sr-template-content", $"PS3.16 TID {template.Identifier}",
                        $"no row of {template} is {item.Relationship.ToTerm()} {item.ValueType} {item.Name}, and the template may not be extended", "Leave the item out, or name another template."));
                }

                continue;
            }

            before = Ordered(slot, before, itemPath, findings);
            slot.Found++;
            slot.Include?.Find();
            findings.AddRange(found);
        }

        foreach (TemplateSlot slot in slots)
        {
            Count(slot, at, path, findings, slots);
        }
    }

    // Only rows that name their item have a place: what fits many rows may be meant for any of them.
    private static TemplateSlot? Ordered(TemplateSlot slot, TemplateSlot? before, string path, List<ValidationFinding> findings)
    {
        if (slot.Row.Name is not { Codes.Count: > 0 })
        {
            return before;
        }

        if (before is null || slot.OrderBrokenAfter(before) is not { } template)
        {
            return slot;
        }

        findings.Add(ReportFinding.Of(FindingSeverity.Error, path, $"sr-template-{template.Identifier}-order", $"PS3.16 TID {template.Identifier}, §6.1.5",
            $"the {slot.Row.ValueType} item {slot.Row.Name} (row {slot.Row.Number}) stands behind that of row {before.Row.Number}, and the order of {template} is significant", "Put the items into the order of the template's rows."));
        return before;
    }

    // Of the rows that an item fits, the one that names it, else the one with which least is wrong.
    private (TemplateSlot? Slot, List<ValidationFinding> Findings) BestOf(List<TemplateSlot> slots, Surroundings at, ContentItem item, string path)
    {
        ContentItem? target = item.Value is ItemReferenceValue reference ? ContentReferences.Resolve(root, reference) : null;
        (int Fit, TemplateSlot Slot)[] fitting = [.. slots.Select(slot => (Fit: slot.Fit(item, target), slot)).Where(pair => pair.Fit > 0)];
        (TemplateSlot? best, List<ValidationFinding> findings) = (null, []);
        foreach ((_, TemplateSlot slot) in fitting.Where(pair => pair.Fit == fitting.Max(other => other.Fit)).OrderBy(pair => pair.Slot.Include?.IsExcluded(at) == true).ThenBy(pair => pair.Slot.Found >= (pair.Slot.Maximum ?? int.MaxValue)))
        {
            if (best is not null && (findings.Count == 0 || --_tries < 0))
            {
                break;
            }

            List<ValidationFinding> found = [];
            Item(slot, new Surroundings(item, at), path, found);
            if (best is null || found.Count < findings.Count)
            {
                (best, findings) = (slot, found);
            }
        }

        return (best, findings);
    }

    private void Item(TemplateSlot slot, Surroundings at, string path, List<ValidationFinding> findings)
    {
        TemplateRow row = slot.Row;
        switch (at.Item.Value)
        {
            case CodeValue { Code: { } code } when row.Code?.Allows(code) == false:
                findings.Add(Wrong(FindingSeverity.Error, path, slot.Owner, row, $"the code {code} is not of {row.Code}", $"Use a code of {row.Code}."));
                break;
            case NumericValue { Unit: { } unit } when row.Units?.Allows(unit) == false:
                findings.Add(Wrong(FindingSeverity.Error, path, slot.Owner, row, $"the unit {unit} is not {row.Units}", $"Give the number in {row.Units}."));
                break;
        }

        if (at.Item.Value is not ItemReferenceValue)
        {
            Below(at, row, slot.Owner, path, findings);
        }
    }

    private static void Count(TemplateSlot slot, Surroundings at, string path, List<ValidationFinding> findings, List<TemplateSlot> slots)
    {
        TemplateRow row = slot.Row;
        bool? holds = row.Condition is null ? true : row.Condition.Holds(at);
        string name = row.Name?.ToString() ?? row.ValueType;
        if (slot.Found == 0 && row.IsMandatory && row.Minimum > 0 && holds == true && slot.Include?.IsWanted(at) != false && !slots.Any(slot.IsSaidBy))
        {
            string why = row.Condition is null ? string.Empty : $", as {row.Condition} holds";
            findings.Add(Wrong(FindingSeverity.Error, path, slot.Owner, row, $"the {row.ValueType} item {name} is missing{why}", "Add the item."));
        }
        else if (slot.Maximum is { } most && slot.Found > most)
        {
            findings.Add(Wrong(FindingSeverity.Error, path, slot.Owner, row, string.Create(CultureInfo.InvariantCulture, $"{slot.Found} {row.ValueType} items {name} where at most {most} may be"), "Leave one."));
        }

        if (slot.Found > 0 && row.IsOnlyThen && holds == false)
        {
            findings.Add(Wrong(FindingSeverity.Warning, path, slot.Owner, row, $"the {row.ValueType} item {name} is only to be there when {row.Condition} holds", "Leave the item out."));
        }
    }

    private static ValidationFinding Wrong(FindingSeverity severity, string path, Template template, TemplateRow row, string message, string remedy) =>
        ReportFinding.Of(severity, path, $"sr-template-{template.Identifier}-{row.Number}", $"PS3.16 TID {template.Identifier} row {row.Number}", message, remedy);
}
