using System.CommandLine;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Peers;
using Gantry.Dicom.Network;
using Gantry.Server;
using Gantry.Server.Configuration;
using Gantry.Server.Conformance;

namespace Gantry.Cli.Conformance;

/// <summary><c>gantry conformance</c>: the conformance statement of this program, what another one can do, and what will work between the two (PS3.2).</summary>
internal static class ConformanceCommand
{
    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal)
    {
        Argument<string[]> entities = new("ENTITY")
        {
            Description = "None: this program's statement. One: compared with this program. Two: compared with each other. Each is a running peer (AET@host:port, or a title that the configuration knows) or a file of --json.",
            Arity = new ArgumentArity(0, 2),
        };
        Option<bool> html = new("--html") { Description = "The statement as a page of HTML; else it is Markdown." };
        Option<bool> json = new("--json") { Description = "What the program, or with --probe the peer, can do, or the comparison, as JSON." };
        Option<bool> probe = new("--probe") { Description = "Tells what the one ENTITY can do, and compares nothing." };
        Option<string> calling = new("--calling") { Description = "Our own AE title.", HelpName = "AET", DefaultValueFactory = _ => "GANTRY" };
        Option<string?> config = new("--config") { Description = "The configuration; else gantry.json in the data folder.", HelpName = "FILE" };
        Option<string?> data = new("--data") { Description = "The data folder that gantry.json is looked for in.", HelpName = "DIR" };
        Command command = new("conformance", "Writes the conformance statement, and says what will work between two application entities.") { entities, html, json, probe, calling, config, data };
        TlsArguments tls = new(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            string[] named = parsed.GetValue(entities) ?? [];
            GantryConfiguration configuration = GantryConfiguration.Load(new ServeOptions { Config = parsed.GetValue(config), Data = parsed.GetValue(data) });
            ConformanceStatement statement = new(configuration, ProgramVersion.Text);
            CapabilitySource source = new(parsed.GetRequiredValue(calling), parsed.GetValue(config), parsed.GetValue(data), known => tls.Read(parsed, known));
            ConformanceReport report = new(terminal, parsed.GetValue(json));
            if (parsed.GetValue(probe) && named.Length != 1)
            {
                throw new UsageException("--probe tells of one ENTITY: name one.");
            }

            if (parsed.GetValue(html) && (named.Length > 0 || parsed.GetValue(json)))
            {
                throw new UsageException("--html is a form of this program's own statement: leave ENTITY and --json out.");
            }

            if (named.Length == 0)
            {
                return report.Write(statement, parsed.GetValue(html));
            }

            EntityCapabilities first = await source.ReadAsync(named[0], cancellation).ConfigureAwait(false);
            return parsed.GetValue(probe)
                ? report.Write(first)
                : report.Compare(named.Length == 2 ? first : statement.Capabilities, named.Length == 2 ? await source.ReadAsync(named[1], cancellation).ConfigureAwait(false) : first);
        });
        return command;
    }
}
