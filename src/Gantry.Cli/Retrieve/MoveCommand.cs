using System.CommandLine;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Receive;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Cli.Retrieve;

/// <summary><c>gantry move</c>: has a peer send instances to a third application entity, or to a receiver of its own (PS3.4 §C.4.2).</summary>
internal static class MoveCommand
{
    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal, TimeProvider time)
    {
        Option<string?> destination = new("--to") { Description = "The AE title that receives; the peer must know it. With --receive, our own (--calling) when it is not given.", HelpName = "AET" };
        Option<string?> folder = new("--receive") { Description = "Receives the instances itself, into files in this folder.", HelpName = "DIR" };
        Option<string?> tree = ReceivedFolder.TreeOption();
        Option<int> port = NumberOption.Create("--port", "With --receive: the port to listen on, which the peer must know.", 11112, 0, 65535);
        Option<string[]> listen = ReceiveCommand.ListenOption();
        Option<bool> tls = new("--receive-tls") { Description = "With --receive: the port speaks TLS, with the certificate that the peer is spoken to with." };
        Option<bool> json = new("--json") { Description = "The sum as one JSON object in place of text." };
        Command command = new("move", "Has a peer send instances to a third application entity (C-MOVE).");
        RetrieveArguments arguments = new(command, terminal, time);
        foreach (Option option in (Option[])[destination, folder, tree, port, listen, tls, json])
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetResult(destination) is null && result.GetResult(folder) is null)
            {
                result.AddError("say where the instances go: --to AET, or --receive DIR.");
            }
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            string? receiving = parsed.GetValue(folder);
            string to = parsed.GetValue(destination) ?? arguments.Peer.CallingOf(parsed);
            if (!Peer.IsTitle(to))
            {
                throw new UsageException($"--to: '{to}' is not an AE title: 1 to 16 printable ASCII characters without backslash.");
            }

            // It listens before the peer is asked for anything: some connect at once.
            MoveReceiver? receiver = receiving is null
                ? null
                : MoveReceiver.Start(
                    new ReceivedFolder(ReceivedFolder.Make(receiving)) { Tree = ReceivedFolder.TreeOf(parsed.GetValue(tree)) },
                    ReceiveCommand.AddressesOf(parsed.GetValue(listen) ?? []),
                    parsed.GetValue(port),
                    parsed.GetValue(tls) ? ReceiveCommand.TlsOf(arguments.Peer.TlsOf(parsed) ?? throw new UsageException("--receive-tls: give a certificate, with --tls-certificate."), anonymous: false) : null,
                    terminal,
                    time);
            try
            {
                (InformationModel model, IReadOnlyList<DataSet> identifiers) = await arguments.IdentifiersAsync(parsed, cancellation).ConfigureAwait(false);
                RetrieveSum sum = new(terminal, time, arguments.CancelAfter(parsed));
                if (identifiers.Count > 0)
                {
                    Association association = await arguments.Peer.RequestAsync(
                        parsed,
                        options =>
                        {
                            options.Propose(model.Move!.Value);
                            arguments.Extended.Negotiate(parsed, options, model.Move.Value);
                        },
                        cancellation).ConfigureAwait(false);
                    await using (association.ConfigureAwait(false))
                    {
                        arguments.Extended.Check(parsed, association, model.Move!.Value, terminal);
                        await sum.FollowAsync(identifiers.Select(identifier => association.MoveAsync(model.Move.Value, to, identifier, cancellation)), cancellation).ConfigureAwait(false);
                        await association.ReleaseAsync(cancellation).ConfigureAwait(false);
                    }
                }

                int exitCode = sum.SumUp(parsed.GetValue(json), identifiers.Count);
                return receiver is null || await receiver.CompleteAsync(parsed.GetValue(json)).ConfigureAwait(false) ? exitCode : ExitCode.Findings;
            }
            finally
            {
                if (receiver is not null)
                {
                    await receiver.DisposeAsync().ConfigureAwait(false);
                }
            }
        });
        return command;
    }
}
