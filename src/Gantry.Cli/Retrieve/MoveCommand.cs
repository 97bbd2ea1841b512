using System.CommandLine;
using Gantry.Cli.CommandLine;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Cli.Retrieve;

/// <summary><c>gantry move</c>: has a peer send instances to a third application entity (PS3.4 §C.4.2).</summary>
internal static class MoveCommand
{
    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal, TimeProvider time)
    {
        Option<string> destination = new("--to") { Description = "The AE title that receives; the peer must know it.", HelpName = "AET", Required = true };
        Option<bool> json = new("--json") { Description = "The sum as one JSON object in place of text." };
        Command command = new("move", "Has a peer send instances to a third application entity (C-MOVE).");
        RetrieveArguments arguments = new(command);
        command.Add(destination);
        command.Add(json);
        command.SetAction(async (parsed, cancellation) =>
        {
            string to = parsed.GetRequiredValue(destination);
            if (!Peer.IsTitle(to))
            {
                throw new UsageException($"--to: '{to}' is not an AE title: 1 to 16 printable ASCII characters without backslash.");
            }

            (InformationModel model, IReadOnlyList<DataSet> identifiers) = await arguments.IdentifiersAsync(parsed, cancellation).ConfigureAwait(false);
            RetrieveSum sum = new();
            if (identifiers.Count > 0)
            {
                Association association = await arguments.Peer.RequestAsync(parsed, options => options.Propose(model.Move), cancellation).ConfigureAwait(false);
                await using (association.ConfigureAwait(false))
                {
                    using Progress progress = new(terminal, time);
                    foreach (DataSet identifier in identifiers)
                    {
                        await sum.FollowAsync(association.MoveAsync(model.Move, to, identifier, cancellation), terminal, progress, cancellation).ConfigureAwait(false);
                    }

                    await association.ReleaseAsync(cancellation).ConfigureAwait(false);
                }
            }

            return sum.SumUp(terminal, parsed.GetValue(json), identifiers.Count);
        });
        return command;
    }
}
