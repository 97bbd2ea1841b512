using System.CommandLine;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Receive;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Cli.Retrieve;

/// <summary><c>gantry get</c>: retrieves instances on the same association into files (PS3.4 §C.4.3).</summary>
internal static class GetCommand
{
    // One context of the 128 is for C-GET itself.
    private const int MaximumStorageContexts = 127;

    private static readonly TransferSyntax[] s_syntaxes =
    [
        TransferSyntax.ExplicitVRLittleEndian, TransferSyntax.ImplicitVRLittleEndian, TransferSyntax.DeflatedExplicitVRLittleEndian,
        TransferSyntax.JPEGLosslessSV1, TransferSyntax.JPEGLSLossless, TransferSyntax.JPEG2000Lossless, TransferSyntax.RLELossless,
        TransferSyntax.JPEGBaseline8Bit, TransferSyntax.JPEGExtended12Bit, TransferSyntax.JPEGLSNearLossless, TransferSyntax.JPEG2000,
    ];

    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal, TimeProvider time)
    {
        Option<string> folder = new("--out") { Description = "The folder that receives the files, named by SOP Instance UID.", HelpName = "DIR", Required = true };
        Option<string[]> classes = new("--class") { Description = "A storage SOP class (UID or keyword) to take; all of the standard that one association holds when none is given. May be repeated.", HelpName = "CLASS" };
        Option<string?> syntax = new("--syntax") { Description = "The only transfer syntax (UID or keyword) to take; several when it is not given.", HelpName = "SYNTAX" };
        Option<bool> json = new("--json") { Description = "The sum as one JSON object in place of text." };
        Command command = new("get", "Retrieves instances into files (C-GET).");
        RetrieveArguments arguments = new(command);
        command.Add(folder);
        command.Add(classes);
        command.Add(syntax);
        command.Add(json);
        command.SetAction(async (parsed, cancellation) =>
        {
            Uid[] storage = [.. StorageClasses(parsed.GetValue(classes) ?? [])];
            TransferSyntax[] syntaxes = parsed.GetValue(syntax) is { } named ? [SyntaxOf(named)] : s_syntaxes;
            ReceivedFolder files = new(ReceivedFolder.Make(parsed.GetRequiredValue(folder)));
            (InformationModel model, IReadOnlyList<DataSet> identifiers) = await arguments.IdentifiersAsync(parsed, cancellation).ConfigureAwait(false);
            RetrieveSum sum = new();
            async Task<StoreResponse> StoreAsync(StoreRequest request, CancellationToken token)
            {
                ReceivedInstance received = await files.StoreAsync(request, request.Association.CalledAETitle, token).ConfigureAwait(false);
                return received.Response;
            }

            if (identifiers.Count > 0)
            {
                Association association = await arguments.Peer.RequestAsync(parsed, options =>
                {
                    options.Propose(model.Get);
                    foreach (Uid sopClass in storage)
                    {
                        options.Propose(sopClass, syntaxes);
                        options.SelectRole(sopClass, scu: false, scp: true);
                    }
                }, cancellation).ConfigureAwait(false);
                await using (association.ConfigureAwait(false))
                {
                    using Progress progress = new(terminal, time);
                    foreach (DataSet identifier in identifiers)
                    {
                        await sum.FollowAsync(association.GetAsync(model.Get, identifier, StoreAsync, cancellation), terminal, progress, cancellation).ConfigureAwait(false);
                    }

                    await association.ReleaseAsync(cancellation).ConfigureAwait(false);
                }
            }

            return sum.SumUp(terminal, parsed.GetValue(json), identifiers.Count);
        });
        return command;
    }

    private static IEnumerable<Uid> StorageClasses(string[] named) => named.Length > 0
        ? named.Select(UidOf)
        : SopClasses.Storage
            .OrderBy(sopClass => UidRegistry.TryGet(sopClass, out UidEntry? entry) && entry.IsRetired ? 1 : 0)
            .Take(MaximumStorageContexts);

    private static Uid UidOf(string text)
    {
        Uid uid = UidRegistry.TryGet(text.AsSpan(), out UidEntry? entry) ? entry.Uid : new Uid(text);
        return uid.IsValid ? uid : throw new UsageException($"'{text}' is neither a UID nor a keyword of PS3.6 annex A.");
    }

    private static TransferSyntax SyntaxOf(string text) => TransferSyntax.Of(UidOf(text));
}
