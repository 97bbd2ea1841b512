using System.CommandLine;
using Gantry.Server;

namespace Gantry.Cli.Serve;

/// <summary><c>gantry serve</c>: starts everything.</summary>
internal static class ServeCommand
{
    /// <summary>The verb's name.</summary>
    internal const string Name = "serve";

    /// <summary>Makes the command.</summary>
    internal static Command Create()
    {
        Option<string?> data = new("--data") { Description = "The folder of the archive; ./gantry-data when it is not given.", HelpName = "DIR" };
        Option<string?> title = new("--aet") { Description = "Our AE title; GANTRY when it is not given.", HelpName = "AET" };
        Option<string?> listen = new("--listen") { Description = "The address to listen on; loopback when it is not given, and nothing else is allowed yet.", HelpName = "ADDRESS" };
        Option<int?> dicom = new("--dicom-port") { Description = "The DICOM port; 11112 when it is not given, 0 lets the system choose.", HelpName = "N" };
        Option<int?> secured = new("--dicom-tls-port") { Description = "The port for DICOM over TLS, with the certificate of dicom.tls in the configuration; 0 lets the system choose.", HelpName = "N" };
        Option<int?> http = new("--http-port") { Description = "The HTTP port; 8080 when it is not given, 0 lets the system choose.", HelpName = "N" };
        Option<int?> hl7 = new("--hl7-port") { Description = "The HL7 port; nothing listens on it yet.", HelpName = "N" };
        Option<bool> demo = new("--demo") { Description = "Fills an empty archive with synthetic studies." };
        Option<string?> config = new("--config") { Description = "The configuration file; gantry.json in the data folder when it is not given.", HelpName = "FILE" };
        Option<bool> json = new("--json") { Description = "Says in one line of JSON where it can be reached." };
        Command command = new(Name, "Starts the archive, its DICOM and web services and the workstation.") { data, title, listen, dicom, secured, http, hl7, demo, config, json };
        command.SetAction((parsed, cancellation) => GantryHost.RunAsync(
            new ServeOptions
            {
                Data = parsed.GetValue(data),
                AETitle = parsed.GetValue(title),
                Listen = parsed.GetValue(listen),
                DicomPort = parsed.GetValue(dicom),
                DicomTlsPort = parsed.GetValue(secured),
                HttpPort = parsed.GetValue(http),
                Hl7Port = parsed.GetValue(hl7),
                Demo = parsed.GetValue(demo),
                Config = parsed.GetValue(config),
                Json = parsed.GetValue(json),
            },
            cancellation));
        return command;
    }
}
