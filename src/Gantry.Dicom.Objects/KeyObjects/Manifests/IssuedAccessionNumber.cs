using System.Diagnostics.CodeAnalysis;

namespace Gantry.Dicom.Objects.KeyObjects.Manifests;

/// <summary>An accession number with who gave it: Accession Number (0008,0050) and Issuer of Accession Number Sequence (0008,0051), in HL7 a CX.</summary>
/// <param name="Number">The number.</param>
/// <param name="LocalNamespace">Local Namespace Entity ID; null where it is not said.</param>
/// <param name="UniversalId">Universal Entity ID, of type ISO; null where it is not said.</param>
public sealed record IssuedAccessionNumber(string Number, string? LocalNamespace, string? UniversalId)
{
    private const int MaximumLength = 16;

    /// <summary>Reads it from a data set; null where there is no number.</summary>
    /// <param name="dataSet">The data set.</param>
    public static IssuedAccessionNumber? FromDataSet(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        DataSet? issuer = dataSet.Items(Attributes.IssuerOfAccessionNumberSequence) is [DataSet first, ..] ? first : null;
        return dataSet.GetString(Attributes.AccessionNumber) is { Length: > 0 } number
            ? new IssuedAccessionNumber(number, issuer?.GetString(Attributes.LocalNamespaceEntityID), issuer?.GetString(Attributes.UniversalEntityID))
            : null;
    }

    /// <summary>Reads a CX: number^^^namespace&amp;OID&amp;ISO, where namespace, or all of the authority, may be missing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">What it says.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out IssuedAccessionNumber? number)
    {
        string[] parts = text?.Split('^') ?? [];
        string[] authority = parts.Length > 3 ? parts[3].Split('&') : [];
        number = parts is [{ Length: > 0 and <= MaximumLength }, ..] && authority is ([] or [_] or [_, _, "ISO"])
            ? new IssuedAccessionNumber(parts[0], authority is [{ Length: > 0 } local, ..] ? local : null, authority is [_, { Length: > 0 } universal, _] ? universal : null)
            : null;
        return number is not null;
    }

    /// <summary>Writes it into a data set.</summary>
    /// <param name="dataSet">The data set.</param>
    public void WriteTo(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        dataSet.Set(Attributes.AccessionNumber, Number);
        DataSet issuer = new();
        if (LocalNamespace is { } local)
        {
            issuer.Set(Attributes.LocalNamespaceEntityID, local);
        }

        if (UniversalId is { } universal)
        {
            issuer.Set(Attributes.UniversalEntityID, universal);
            issuer.Set(Attributes.UniversalEntityIDType, "ISO");
        }

        if (!issuer.IsEmpty)
        {
            dataSet.SetItems(Attributes.IssuerOfAccessionNumberSequence, issuer);
        }
    }

    /// <summary>The number as CX, as document registries refer to an order: the authority by its universal identifier, without the local name unless that is all there is.</summary>
    public string ToCx() => UniversalId is { } universal ? $"{Number}^^^&{universal}&ISO" : LocalNamespace is { } local ? $"{Number}^^^{local}" : Number;
}
