using System.CommandLine;
using System.Globalization;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Peers;
using Gantry.Dicom.Network;

namespace Gantry.Cli.Send;

/// <summary><c>gantry send</c>: sends instances by C-STORE (PS3.4 annex B).</summary>
internal static class SendCommand
{
    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal, TimeProvider time)
    {
        Argument<string[]> paths = new("PATH") { Description = "Files and folders. In folders, what is not DICOM is passed over.", Arity = ArgumentArity.OneOrMore };
        Option<int> associations = new("--associations") { Description = "How many associations send at once.", HelpName = "N", DefaultValueFactory = _ => 1 };
        Option<int> window = new("--window") { Description = "How many operations each association asks to have outstanding; 1 for peers that mishandle the asynchronous window.", HelpName = "N", DefaultValueFactory = _ => 16 };
        Option<bool> json = new("--json") { Description = "The sum as one JSON object in place of text." };
        Command command = new("send", "Sends instances to a peer (C-STORE).");
        PeerArguments peer = new(command);
        command.Add(paths);
        command.Add(associations);
        command.Add(window);
        command.Add(json);
        command.Validators.Add(parsed =>
        {
            Check(parsed.GetValue(associations), 64, "--associations", parsed.AddError);
            Check(parsed.GetValue(window), 64, "--window", parsed.AddError);
        });
        command.SetAction((parsed, cancellation) =>
        {
            Action<AssociationOptions> common = peer.Common(parsed);
            int operations = parsed.GetValue(window);
            return new Sending(terminal, time, peer.PeerOf(parsed), options =>
            {
                common(options);
                options.MaximumOperationsInvoked = operations;
            }).RunAsync(parsed.GetValue(paths)!, parsed.GetValue(associations), parsed.GetValue(json), cancellation);
        });
        return command;
    }

    private static void Check(int value, int maximum, string option, Action<string> addError)
    {
        if (value < 1 || value > maximum)
        {
            addError(string.Create(CultureInfo.InvariantCulture, $"{option} {value} is not possible: give 1 to {maximum}."));
        }
    }
}
