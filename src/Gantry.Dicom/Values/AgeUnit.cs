namespace Gantry.Dicom;

/// <summary>What an age is counted in (PS3.5 §6.2, AS).</summary>
public enum AgeUnit
{
    /// <summary>Days, D.</summary>
    Days,
    /// <summary>Weeks, W.</summary>
    Weeks,
    /// <summary>Months, M.</summary>
    Months,
    /// <summary>Years, Y.</summary>
    Years,
}
