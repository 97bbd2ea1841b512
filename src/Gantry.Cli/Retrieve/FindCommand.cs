using System.CommandLine;
using System.Globalization;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Keys;
using Gantry.Cli.Peers;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Cli.Retrieve;

/// <summary><c>gantry find</c>: queries a peer (PS3.4 annexes C and K).</summary>
internal static class FindCommand
{
    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal, TimeProvider time)
    {
        Option<string[]> keys = QueryKeys.Option();
        Option<string?> query = new("--query") { Description = "A file that holds the keys: DICOM, or DICOM JSON (.json). Those of -k come on top.", HelpName = "FILE" };
        Option<string?> level = InformationModel.LevelOption();
        Option<string?> named = InformationModel.ModelOption();
        Option<int?> limit = new("--limit", "--cancel-after") { Description = "Stops the query (C-CANCEL) after so many matches.", HelpName = "N" };
        Option<bool> json = new("--json") { Description = "One DICOM JSON object a line and a match." };
        Option<bool> csv = new("--csv") { Description = "A table with a column for each key (RFC 4180)." };
        Command command = new("find", "Queries a peer (C-FIND).");
        PeerArguments peer = new(command, terminal, time);
        foreach (Option option in (Option[])[keys, query, level, named, limit, json, csv])
        {
            command.Add(option);
        }

        ExtendedNegotiationOptions extended = new(command, forQuery: true);
        command.SetAction(async (parsed, cancellation) =>
        {
            DataSet identifier = QueryKeys.Parse(parsed.GetValue(keys) ?? [], parsed.GetValue(query) is { } file ? await QueryFile.ReadAsync(file, cancellation).ConfigureAwait(false) : null);
            (InformationModel model, string name) = InformationModel.Of(
                parsed.GetValue(named), parsed.GetValue(level) ?? (parsed.GetValue(named) == "worklist" ? null : identifier.GetString(Attributes.QueryRetrieveLevel)), identifier);
            ReturnKeys.Complete(identifier, model, name);
            MatchOutput output = (parsed.GetValue(json), parsed.GetValue(csv)) switch
            {
                (true, true) => throw new UsageException("--json and --csv: say one of them."),
                (true, _) => MatchOutput.Json(terminal),
                (_, true) => MatchOutput.Csv(terminal, identifier),
                _ => MatchOutput.Tree(terminal),
            };
            using (output)
            {
                Association association = await peer.RequestAsync(
                    parsed,
                    options =>
                    {
                        options.Propose(model.Find);
                        extended.Negotiate(parsed, options, model.Find);
                    },
                    cancellation).ConfigureAwait(false);
                await using (association.ConfigureAwait(false))
                {
                    extended.Check(parsed, association, model.Find, terminal);
                    await WriteAsync(association.FindResponsesAsync(model.Find, identifier, cancellation), output, parsed.GetValue(limit), terminal).ConfigureAwait(false);
                    await association.ReleaseAsync(cancellation).ConfigureAwait(false);
                }
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static async Task WriteAsync(IAsyncEnumerable<FindResponse> responses, MatchOutput output, int? limit, Terminal terminal)
    {
        int count = 0;
        bool isPartial = false;
        await foreach (FindResponse response in responses.ConfigureAwait(false))
        {
            if (response.Match is { } match)
            {
                output.Write(match, ++count);
                if (response.Status == DimseStatus.PendingWithUnsupportedKeys && !isPartial)
                {
                    isPartial = true;
                    terminal.Report("gantry: the peer does not support all of the optional keys (FF01).");
                }
            }
            else if (!response.Status.IsSuccess)
            {
                terminal.Report(string.Create(CultureInfo.InvariantCulture, $"gantry: the query ended with {response.Status}."));
            }

            if (count == limit)
            {
                break;
            }
        }

        output.End(count);
    }
}
