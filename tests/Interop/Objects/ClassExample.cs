using Gantry.Dicom;

namespace Gantry.Interop.Objects;

/// <summary>An object of a class, and how it is looked at.</summary>
/// <param name="DataSet">The object.</param>
/// <param name="MediaType">What /rendered gives of it; null where there is nothing to be seen.</param>
public sealed record ClassExample(DataSet DataSet, string? MediaType)
{
    /// <summary>The transfer syntax it has to be written in.</summary>
    public TransferSyntax TransferSyntax { get; init; } = TransferSyntax.ExplicitVRLittleEndian;

    /// <summary>What it is about, to be stored before it.</summary>
    public IReadOnlyList<DataSet> About { get; init; } = [];
}
