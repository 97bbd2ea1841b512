using System.CommandLine;
using Gantry.Cli.CommandLine;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Server.Configuration;

namespace Gantry.Cli.Peers;

/// <summary>What every verb that speaks to a peer takes for TLS. A peer that the configuration knows with <c>"tls": true</c> needs none of it.</summary>
internal sealed class TlsArguments
{
    private readonly Option<bool> _tls = new("--tls") { Description = "Speak TLS, and trust the roots that the system trusts, unless said otherwise." };
    private readonly Option<string?> _certificate = new("--tls-certificate") { Description = "Our certificate (PEM), then those between it and its root.", HelpName = "FILE" };
    private readonly Option<string?> _key = new("--tls-key") { Description = "Its key (PEM, not encrypted), when it is not in the same file.", HelpName = "FILE" };
    private readonly Option<string?> _trust = new("--tls-trust") { Description = "The roots, or the peer's own certificate, to trust: a PEM file, or a folder of them.", HelpName = "PATH" };
    private readonly Option<string?> _profile = new("--tls-profile") { Description = $"The profile of PS3.15: {string.Join(", ", TlsSettings.Profiles.Keys)}; bcp195-rfc8996 when it is not given.", HelpName = "NAME" };
    private readonly Option<bool> _insecure = new("--tls-insecure") { Description = "Take any certificate of the peer, so that anybody may be at the other end: for tests only." };

    /// <summary>Adds them to a command.</summary>
    internal TlsArguments(Command command)
    {
        command.Add(_tls);
        command.Add(_certificate);
        command.Add(_key);
        command.Add(_trust);
        command.Add(_profile);
        command.Add(_insecure);
    }

    /// <summary>How the peer is spoken to; null for plain TCP.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="known">What the configuration says, for a peer that it knows to use TLS; else null.</param>
    /// <exception cref="UsageException">A file can't be used, or options contradict each other.</exception>
    internal TlsOptions? Read(ParseResult parsed, TlsSettings? known)
    {
        string? profile = parsed.GetValue(_profile);
        if (profile is not null && !TlsSettings.Profiles.ContainsKey(profile))
        {
            throw new UsageException($"--tls-profile: '{profile}' is none of {string.Join(", ", TlsSettings.Profiles.Keys)}.");
        }

        string? certificate = parsed.GetValue(_certificate);
        string? key = parsed.GetValue(_key);
        string? trust = parsed.GetValue(_trust);
        bool isInsecure = parsed.GetValue(_insecure);
        if (key is not null && certificate is null)
        {
            throw new UsageException("--tls-key: give the certificate too, with --tls-certificate.");
        }

        if (isInsecure && trust is not null)
        {
            throw new UsageException("--tls-insecure takes any certificate, --tls-trust only some: give one of them.");
        }

        if (known is null && !parsed.GetValue(_tls) && profile is null && certificate is null && trust is null && !isInsecure)
        {
            return null;
        }

        TlsSettings settings = known ?? new TlsSettings();
        settings = certificate is null ? settings : settings with { Certificate = certificate, Key = key };
        settings = trust is null ? settings : settings with { Trusted = trust };
        settings = profile is null ? settings : settings with { Profile = TlsSettings.Profiles[profile] };
        try
        {
            return settings.Load() with { AcceptsAnyCertificate = isInsecure };
        }
        catch (DicomException exception)
        {
            throw new UsageException(exception.Message);
        }
    }
}
