namespace Gantry.Dicom.Objects.Definitions;

/// <summary>The context group that the codes of an attribute come from (PS3.16).</summary>
/// <param name="Number">The number of the context group (CID); null where the tables do not tell it.</param>
/// <param name="Strength">How strictly: B for baseline, D for defined, E for enumerated; ? where the tables do not tell it.</param>
public sealed record ContextGroupBinding(int? Number, char Strength)
{
    /// <summary>The binding in words: "baseline CID 7040".</summary>
    public override string ToString()
    {
        string strength = Strength switch { 'B' => "baseline ", 'D' => "defined ", 'E' => "enumerated ", _ => string.Empty };
        return $"{strength}CID {(Number is int number ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : "?")}";
    }
}
