namespace Gantry.Dicom.Network;

/// <summary>Whether two application entities can work together in a service of a SOP class.</summary>
/// <param name="SopClass">The SOP class.</param>
/// <param name="User">The service class user.</param>
/// <param name="Provider">The service class provider.</param>
/// <param name="TransferSyntaxes">The transfer syntaxes that both have; empty when they can't.</param>
/// <param name="Explanation">Why, or why not, in a sentence.</param>
public sealed record ServicePair(Uid SopClass, string User, string Provider, IReadOnlyList<Uid> TransferSyntaxes, string Explanation)
{
    /// <summary>Whether they can.</summary>
    public bool IsCompatible => TransferSyntaxes.Count > 0;

    /// <summary>The name of the SOP class.</summary>
    public string Name => UidRegistry.NameOf(SopClass);
}
