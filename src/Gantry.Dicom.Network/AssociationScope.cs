namespace Gantry.Dicom.Network;

/// <summary>What an association may be used for by its requester, within what the service offers. By default everything.</summary>
public sealed record AssociationScope
{
    private static readonly Func<Uid, bool> s_any = static _ => true;

    /// <summary>No restriction.</summary>
    public static AssociationScope Everything { get; } = new();

    /// <summary>The SOP classes the requester may use as service class user; others are rejected by the user (PS3.8 table 9-18, result 1).</summary>
    public Func<Uid, bool> AsUser { get; init; } = s_any;

    /// <summary>The SOP classes the requester may provide, where it asks for that role (PS3.7 §D.3.3.4).</summary>
    public Func<Uid, bool> AsProvider { get; init; } = s_any;

    /// <summary>The transfer syntaxes that are accepted; a context that proposes no other gets result 4.</summary>
    public Func<Uid, bool> TransferSyntaxes { get; init; } = s_any;
}
