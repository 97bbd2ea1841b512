namespace Gantry.Dicom.Network;

/// <summary>The user information item of A-ASSOCIATE-RQ and A-ASSOCIATE-AC (PS3.8 §9.3.2.3, PS3.7 §D.3.3).</summary>
public sealed record UserInformation
{
    /// <summary>The DICOM application context name (PS3.7 §A.2.1).</summary>
    public static Uid DicomApplicationContext => new("1.2.840.10008.3.1.1.1");

    /// <summary>The Implementation Class UID of this software.</summary>
    public static Uid GantryImplementationClass => new("2.25.308148741296425176386493137463258012471");

    /// <summary>The Implementation Version Name of this software.</summary>
    public const string GantryImplementationVersion = "GANTRY_0_1";

    /// <summary>The longest P-DATA-TF PDU the sender takes; 0 means unlimited; null when the item is absent, which means the same (PS3.8 §D.1).</summary>
    public uint? MaximumLength { get; init; }

    /// <summary>Implementation Class UID (PS3.7 §D.3.3.2).</summary>
    public Uid? ImplementationClassUid { get; init; }

    /// <summary>Implementation Version Name; null when absent.</summary>
    public string? ImplementationVersionName { get; init; }

    /// <summary>The asynchronous operations window; null when absent, which means one operation at a time (PS3.7 §D.3.3.3).</summary>
    public AsynchronousOperationsWindow? AsynchronousOperations { get; init; }

    /// <summary>SCP/SCU role selections (PS3.7 §D.3.3.4).</summary>
    public IReadOnlyList<RoleSelection> RoleSelections { get; init; } = [];

    /// <summary>SOP class extended negotiations (PS3.7 §D.3.3.5).</summary>
    public IReadOnlyList<SopClassExtendedNegotiation> ExtendedNegotiations { get; init; } = [];

    /// <summary>User identity, in a request only (PS3.7 §D.3.3.7).</summary>
    public UserIdentity? UserIdentity { get; init; }
}

/// <summary>The asynchronous operations window sub-item (PS3.7 §D.3.3.3).</summary>
/// <param name="Invoked">Maximum number of operations invoked; 0 means unlimited.</param>
/// <param name="Performed">Maximum number of operations performed; 0 means unlimited.</param>
public readonly record struct AsynchronousOperationsWindow(ushort Invoked, ushort Performed);

/// <summary>An SCP/SCU role selection sub-item (PS3.7 §D.3.3.4).</summary>
/// <param name="SopClass">The SOP class.</param>
/// <param name="Scu">Whether the requester of the association is, or may be, service class user.</param>
/// <param name="Scp">Whether the requester of the association is, or may be, service class provider.</param>
public sealed record RoleSelection(Uid SopClass, bool Scu, bool Scp);

/// <summary>A SOP class extended negotiation sub-item (PS3.7 §D.3.3.5).</summary>
/// <param name="SopClass">The SOP class.</param>
/// <param name="Information">The service class application information.</param>
public sealed record SopClassExtendedNegotiation(Uid SopClass, ReadOnlyMemory<byte> Information);
