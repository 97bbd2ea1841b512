namespace Gantry.Archive;

/// <summary>The row of a series that instances are being added to.</summary>
internal sealed class SeriesRow(long key, long study, long patient, string? modality, string sopClasses, long instances)
{
    /// <summary>Its key.</summary>
    public long Key { get; } = key;

    /// <summary>The row of its study.</summary>
    public long Study { get; } = study;

    /// <summary>The row of its patient.</summary>
    public long Patient { get; } = patient;

    /// <summary>Its modality.</summary>
    public string? Modality { get; } = modality;

    /// <summary>The SOP classes of its instances, as the column holds them.</summary>
    public string SopClasses { get; private set; } = sopClasses;

    /// <summary>How many instances it has.</summary>
    public long Instances { get; set; } = instances;

    /// <summary>How many of them are not counted in the index yet.</summary>
    public long NewInstances { get; set; }

    /// <summary>Whether it is not counted in the rows above it yet.</summary>
    public bool IsNew { get; set; }

    /// <summary>Whether an instance brought a SOP class that it did not have.</summary>
    public bool HasNewClass { get; set; }

    /// <summary>When the last instance came.</summary>
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>Notes the SOP class of an instance.</summary>
    public void Note(string sopClass)
    {
        if (!SopClasses.Contains($"\\{sopClass}\\", StringComparison.Ordinal))
        {
            SopClasses = SopClasses.Length == 0 ? $"\\{sopClass}\\" : $"{SopClasses}{sopClass}\\";
            HasNewClass = true;
        }
    }
}
