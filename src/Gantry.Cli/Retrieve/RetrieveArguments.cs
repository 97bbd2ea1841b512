using System.CommandLine;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Keys;
using Gantry.Cli.Peers;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Cli.Retrieve;

/// <summary>What <c>get</c> and <c>move</c> take to say what is to be retrieved, and how.</summary>
internal sealed class RetrieveArguments
{
    private readonly Option<string[]> _keys = QueryKeys.Option();
    private readonly Option<string?> _query = new("--query") { Description = "A file that holds the keys: DICOM, or DICOM JSON (.json). Those of -k come on top.", HelpName = "FILE" };
    private readonly Option<string?> _level = InformationModel.LevelOption();
    private readonly Option<string?> _model = InformationModel.ModelOption();
    private readonly Option<int?> _cancelAfter = new("--cancel-after") { Description = "Stops the retrieval (C-CANCEL) after so many instances.", HelpName = "N" };

    /// <summary>Adds them to a command.</summary>
    internal RetrieveArguments(Command command, Terminal terminal, TimeProvider time)
    {
        Peer = new PeerArguments(command, terminal, time);
        foreach (Option option in (Option[])[_keys, _query, _level, _model, _cancelAfter])
        {
            command.Add(option);
        }

        Extended = new ExtendedNegotiationOptions(command, forQuery: false);
    }

    /// <summary>Whom to retrieve from.</summary>
    internal PeerArguments Peer { get; }

    /// <summary>What is negotiated for the retrieval.</summary>
    internal ExtendedNegotiationOptions Extended { get; }

    /// <summary>After how many instances the retrieval is stopped; null for never.</summary>
    internal int? CancelAfter(ParseResult parsed) => parsed.GetValue(_cancelAfter);

    /// <summary>
    /// The identifiers to retrieve by (PS3.4 §C.4.2.1.3): unique keys alone. Where the command line gives others too, the peer is asked first what they match.
    /// </summary>
    /// <exception cref="UsageException">The keys name nothing.</exception>
    internal async Task<(InformationModel Model, IReadOnlyList<DataSet> Identifiers)> IdentifiersAsync(ParseResult parsed, CancellationToken cancellation)
    {
        DataSet keys = QueryKeys.Parse(parsed.GetValue(_keys) ?? [], parsed.GetValue(_query) is { } file ? await QueryFile.ReadAsync(file, cancellation).ConfigureAwait(false) : null);
        string? levelOfFile = keys.GetString(Attributes.QueryRetrieveLevel);
        keys.Remove(Attributes.QueryRetrieveLevel);
        if (!keys.Any(element => element.Length != 0))
        {
            throw new UsageException("nothing says what to retrieve: give keys, as in -k StudyInstanceUID=1.2.3 or -k PatientID=4711.");
        }

        (InformationModel model, string level) = InformationModel.Of(parsed.GetValue(_model), parsed.GetValue(_level) ?? levelOfFile, keys);
        if (!model.HasLevels)
        {
            throw new UsageException("--model: from a worklist nothing can be retrieved.");
        }

        Tag[] unique = [.. model.UniqueKeys(level)];
        bool complete = keys.All(element => unique.Contains(element.Tag)) && keys.GetString(unique[^1]) is { } value && value.AsSpan().IndexOfAny('*', '?') < 0;
        keys.Set(Attributes.QueryRetrieveLevel, level);
        if (complete)
        {
            return (model, [keys]);
        }

        foreach (Tag tag in unique.Where(tag => !keys.Contains(tag)))
        {
            keys.SetEmpty(tag);
        }

        List<DataSet> identifiers = [];
        Association association = await Peer.RequestAsync(parsed, options => options.Propose(model.Find), cancellation).ConfigureAwait(false);
        await using (association.ConfigureAwait(false))
        {
            await foreach (DataSet match in association.FindAsync(model.Find, keys, cancellation).ConfigureAwait(false))
            {
                DataSet identifier = new();
                identifier.Set(Attributes.QueryRetrieveLevel, level);
                foreach (Tag tag in unique.Where(tag => match.GetString(tag) is not null))
                {
                    identifier.Set(tag, tag == Attributes.PatientID.Tag ? VR.LO : VR.UI, match.GetStrings(tag));
                }

                identifiers.Add(identifier);
            }

            await association.ReleaseAsync(cancellation).ConfigureAwait(false);
        }

        return (model, identifiers);
    }
}
