using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Server.Configuration;
using Microsoft.Extensions.Logging;

namespace Gantry.Server.Dimse;

/// <summary>
/// The certificates in force. Their files are looked at when a connection is secured, so that a renewed certificate is used from the next connection on; files that can't be
/// used are reported and change nothing.
/// </summary>
internal sealed partial class DicomTls
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);
    private readonly ConfigurationMonitor _configuration;
    private readonly TimeProvider _time;
    private readonly ILogger<DicomTls> _logger;
    private readonly Lock _reading = new();
    private (TlsSettings Settings, string Stamp)? _read;
    private TlsOptions _current = new();

    /// <summary>Reads the files for the first time.</summary>
    /// <exception cref="ConfigurationException">They can't be used.</exception>
    public DicomTls(ConfigurationMonitor configuration, TimeProvider time, ILogger<DicomTls> logger)
    {
        _configuration = configuration;
        _time = time;
        _logger = logger;
        if (configuration.Current.Tls is { } settings)
        {
            try
            {
                Read(settings, settings.Stamp());
            }
            catch (DicomException exception)
            {
                throw new ConfigurationException([new ConfigurationProblem(configuration.Current.File, "dicom.tls", exception.Message, "Correct the path or the file.")]);
            }
        }
    }

    /// <summary>Profile and certificates, read again if a file or the configuration changed.</summary>
    internal TlsOptions Current
    {
        get
        {
            lock (_reading)
            {
                if (_configuration.Current.Tls is { } settings && settings.Stamp() is var stamp && _read != (settings, stamp))
                {
                    try
                    {
                        Read(settings, stamp);
                        LogReadAgain(_current.Certificate?.TargetCertificate.Subject ?? "none");
                    }
                    catch (DicomException exception)
                    {
                        LogRefused(exception.Message);
                    }
                }

                return _current;
            }
        }
    }

    private void Read(TlsSettings settings, string stamp)
    {
        // Remembered first: files that can't be used are reported once, not at every connection.
        _read = (settings, stamp);
        _current = settings.Load();
        if (_current.Certificate?.TargetCertificate is { } certificate && certificate.NotAfter.ToUniversalTime() - _time.GetUtcNow().UtcDateTime < Soon)
        {
            LogExpires(certificate.Subject, certificate.NotAfter.ToUniversalTime());
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Certificates for DICOM over TLS read again, ours is {Subject}")]
    private partial void LogReadAgain(string subject);

    [LoggerMessage(Level = LogLevel.Error, Message = "The changed certificates for DICOM over TLS are not used: {Reason}")]
    private partial void LogRefused(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The certificate for DICOM over TLS, {Subject}, is valid until {End:u} only")]
    private partial void LogExpires(string subject, DateTime end);
}
