using System.CommandLine;
using System.Globalization;
using Gantry.Cli.Keys;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Dump;
using Gantry.Cli.Peers;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Cli.Retrieve;

/// <summary><c>gantry find</c>: queries a peer (PS3.4 annex C).</summary>
internal static class FindCommand
{
    private static readonly Dictionary<string, Tag[]> s_returned = new(StringComparer.Ordinal)
    {
        ["PATIENT"] = [Attributes.PatientName, Attributes.PatientBirthDate, Attributes.PatientSex],
        ["STUDY"] =
        [
            Attributes.StudyDate, Attributes.StudyTime, Attributes.AccessionNumber, Attributes.ModalitiesInStudy, Attributes.StudyDescription,
            Attributes.PatientName, Attributes.PatientID, Attributes.PatientBirthDate, Attributes.StudyID,
            Attributes.NumberOfStudyRelatedSeries, Attributes.NumberOfStudyRelatedInstances,
        ],
        ["SERIES"] = [Attributes.Modality, Attributes.SeriesNumber, Attributes.SeriesDescription, Attributes.NumberOfSeriesRelatedInstances],
        ["IMAGE"] = [Attributes.SOPClassUID, Attributes.InstanceNumber],
    };

    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal)
    {
        Option<string[]> keys = QueryKeys.Option();
        Option<string?> level = InformationModel.LevelOption();
        Option<string?> root = InformationModel.RootOption();
        Option<bool> relational = new("--relational") { Description = "Asks for relational queries (extended negotiation)." };
        Option<bool> fuzzy = new("--fuzzy") { Description = "Asks for fuzzy matching of names (extended negotiation)." };
        Option<int?> limit = new("--limit") { Description = "Stops the query (C-CANCEL) after so many matches.", HelpName = "N" };
        Option<bool> json = new("--json") { Description = "One DICOM JSON object a line and a match." };
        Command command = new("find", "Queries a peer (C-FIND).");
        PeerArguments peer = new(command);
        foreach (Option option in (Option[])[keys, level, root, relational, fuzzy, limit, json])
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, cancellation) =>
        {
            DataSet identifier = QueryKeys.Parse(parsed.GetValue(keys) ?? []);
            (InformationModel model, string name) = InformationModel.Of(parsed.GetValue(root), parsed.GetValue(level), identifier);
            if (identifier.All(element => element.Length != 0))
            {
                // Nothing is asked to be returned: what people want to see of this level.
                foreach (Tag tag in s_returned[name].Where(tag => !identifier.Contains(tag)))
                {
                    identifier.SetEmpty(tag);
                }
            }

            foreach (Tag tag in model.UniqueKeys(name).Where(tag => !identifier.Contains(tag)))
            {
                identifier.SetEmpty(tag);
            }

            identifier.Set(Attributes.QueryRetrieveLevel, name);
            QueryRetrieveOptions negotiated = (parsed.GetValue(relational) ? QueryRetrieveOptions.Relational : QueryRetrieveOptions.None)
                | (parsed.GetValue(fuzzy) ? QueryRetrieveOptions.FuzzyPersonNames : QueryRetrieveOptions.None);
            Association association = await peer.RequestAsync(parsed, options =>
            {
                options.Propose(model.Find);
                if (negotiated != QueryRetrieveOptions.None)
                {
                    options.Negotiate(model.Find, negotiated);
                }
            }, cancellation).ConfigureAwait(false);
            await using (association.ConfigureAwait(false))
            {
                await WriteAsync(terminal, association.FindAsync(model.Find, identifier, cancellation), parsed.GetValue(limit), parsed.GetValue(json)).ConfigureAwait(false);
                await association.ReleaseAsync(cancellation).ConfigureAwait(false);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static async Task WriteAsync(Terminal terminal, IAsyncEnumerable<DataSet> matches, int? limit, bool json)
    {
        int count = 0;
        DataSetTree tree = new(terminal.Output, new TreeOptions(terminal.Width));
        await foreach (DataSet match in matches.ConfigureAwait(false))
        {
            count++;
            if (json)
            {
                terminal.WriteJsonLine(writer => DicomJson.Write(writer, match));
            }
            else
            {
                terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# {count}"));
                tree.Write(match);
            }

            if (count == limit)
            {
                break;
            }
        }

        if (!json)
        {
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "match" : "matches")}"));
        }
    }
}
