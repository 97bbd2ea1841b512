namespace Gantry.Server;

/// <summary>What the command line of <c>gantry serve</c> says; null where it says nothing. It beats the environment, which beats the configuration file.</summary>
public sealed record ServeOptions
{
    /// <summary>The folder of the archive.</summary>
    public string? Data { get; init; }

    /// <summary>The program's own application entity title.</summary>
    public string? AETitle { get; init; }

    /// <summary>The address to listen on; only loopback is allowed so far.</summary>
    public string? Listen { get; init; }

    /// <summary>The DICOM port; 0 lets the system choose.</summary>
    public int? DicomPort { get; init; }

    /// <summary>The port for DICOM over TLS; 0 lets the system choose; null for none, unless the configuration says one.</summary>
    public int? DicomTlsPort { get; init; }

    /// <summary>The HTTP port; 0 lets the system choose.</summary>
    public int? HttpPort { get; init; }

    /// <summary>The HL7 port. It is accepted already, but nothing listens on it yet.</summary>
    public int? Hl7Port { get; init; }

    /// <summary>The configuration file; null means <c>gantry.json</c> in the data folder, if there is one.</summary>
    public string? Config { get; init; }

    /// <summary>Whether an empty archive is filled with synthetic studies.</summary>
    public bool Demo { get; init; }

    /// <summary>Whether readiness is printed as one line of JSON, for programs, in place of text.</summary>
    public bool Json { get; init; }
}
