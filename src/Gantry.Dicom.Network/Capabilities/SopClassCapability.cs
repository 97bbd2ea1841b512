namespace Gantry.Dicom.Network;

/// <summary>What an application entity can do with a SOP class.</summary>
/// <param name="SopClass">The SOP class, or meta SOP class.</param>
/// <param name="AsProvider">The transfer syntaxes it takes as service class provider; empty when it is none.</param>
/// <param name="AsUser">The transfer syntaxes it proposes as service class user; empty when it is none, or when that is not known.</param>
public sealed record SopClassCapability(Uid SopClass, IReadOnlyList<Uid> AsProvider, IReadOnlyList<Uid> AsUser);
