using System.CommandLine;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Receive;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Cli.Retrieve;

/// <summary><c>gantry get</c>: retrieves instances on the same association into files (PS3.4 §C.4.3).</summary>
internal static class GetCommand
{
    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal, TimeProvider time)
    {
        Option<string> folder = new("--out") { Description = "The folder that receives the files, named by SOP Instance UID.", HelpName = "DIR", Required = true };
        Option<string?> tree = ReceivedFolder.TreeOption();
        Option<string[]> classes = new("--class") { Description = "A storage SOP class (UID or keyword) to take; when none is given, the peer is asked which there are, else all are proposed. May be repeated.", HelpName = "CLASS" };
        Option<string?> syntax = new("--syntax") { Description = "The only transfer syntax (UID or keyword) to take; all when it is not given, each in a context of its own as far as there is room.", HelpName = "SYNTAX" };
        Option<bool> json = new("--json") { Description = "The sum as one JSON object in place of text." };
        Command command = new("get", "Retrieves instances into files (C-GET).");
        RetrieveArguments arguments = new(command, terminal, time);
        foreach (Option option in (Option[])[folder, tree, classes, syntax, json])
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, cancellation) =>
        {
            Uid[] named = [.. (parsed.GetValue(classes) ?? []).Select(UidOf)];
            TransferSyntax? only = parsed.GetValue(syntax) is { } text ? TransferSyntax.Of(UidOf(text)) : null;
            ReceivedFolder files = new(ReceivedFolder.Make(parsed.GetRequiredValue(folder))) { Tree = ReceivedFolder.TreeOf(parsed.GetValue(tree)) };
            (InformationModel model, IReadOnlyList<DataSet> identifiers) = await arguments.IdentifiersAsync(parsed, cancellation).ConfigureAwait(false);
            RetrieveSum sum = new(terminal, time, arguments.CancelAfter(parsed));
            if (identifiers.Count > 0)
            {
                IReadOnlyCollection<Uid>? wanted = named.Length > 0 ? named : await AskAsync(arguments, parsed, model, identifiers, cancellation).ConfigureAwait(false);
                Association association = await arguments.Peer.RequestAsync(
                    parsed,
                    options =>
                    {
                        options.Propose(model.Get!.Value);
                        arguments.Extended.Negotiate(parsed, options, model.Get.Value);
                        StorageContexts.Propose(options, wanted, only);
                    },
                    cancellation).ConfigureAwait(false);
                await using (association.ConfigureAwait(false))
                {
                    arguments.Extended.Check(parsed, association, model.Get!.Value, terminal);
                    await sum.FollowAsync(identifiers.Select(identifier => association.GetAsync(model.Get.Value, identifier, StoreAsync, cancellation)), cancellation).ConfigureAwait(false);
                    await association.ReleaseAsync(cancellation).ConfigureAwait(false);
                }
            }

            return sum.SumUp(parsed.GetValue(json), identifiers.Count);

            async Task<StoreResponse> StoreAsync(StoreRequest request, CancellationToken token)
            {
                ReceivedInstance received = await files.StoreAsync(request, request.Association.CalledAETitle, token).ConfigureAwait(false);
                if (received.Problem is { } problem)
                {
                    terminal.Report($"{request.AffectedSOPInstanceUID.Value}: {problem}");
                }

                return received.Response;
            }
        });
        return command;
    }

    // A peer that does not answer queries is offered everything.
    private static async Task<IReadOnlyCollection<Uid>?> AskAsync(
        RetrieveArguments arguments, ParseResult parsed, InformationModel model, IReadOnlyList<DataSet> identifiers, CancellationToken cancellation)
    {
        try
        {
            Association association = await arguments.Peer.RequestAsync(parsed, options => options.Propose(model.Find), cancellation).ConfigureAwait(false);
            await using (association.ConfigureAwait(false))
            {
                IReadOnlyCollection<Uid>? classes = await new StoredClasses(association, model).FindAsync(identifiers, cancellation).ConfigureAwait(false);
                await association.ReleaseAsync(cancellation).ConfigureAwait(false);
                return classes;
            }
        }
        catch (AssociationException exception) when (exception.Fault != AssociationFault.Unreachable)
        {
            return null;
        }
    }

    private static Uid UidOf(string text)
    {
        Uid uid = UidRegistry.TryGet(text.AsSpan(), out UidEntry? entry) ? entry.Uid : new Uid(text);
        return uid.IsValid ? uid : throw new UsageException($"'{text}' is neither a UID nor a keyword of PS3.6 annex A.");
    }
}
