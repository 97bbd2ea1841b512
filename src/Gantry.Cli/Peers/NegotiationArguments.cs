using System.CommandLine;
using Gantry.Cli.CommandLine;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Cli.Peers;

/// <summary>What verbs that speak to a peer take to say who the user is (PS3.7 §D.3.3.7), and what the association is like.</summary>
internal sealed class NegotiationArguments
{
    private const int LongestSecret = 64 << 10;
    private readonly Option<string?> _user = new("--user") { Description = "The name of the user, told to the peer.", HelpName = "NAME" };
    private readonly Option<string?> _passcode = new("--passcode-file") { Description = "A file that holds the passcode of --user.", HelpName = "FILE" };
    private readonly Option<string?> _kerberos = new("--kerberos") { Description = "A file that holds a Kerberos service ticket.", HelpName = "FILE" };
    private readonly Option<string?> _saml = new("--saml") { Description = "A file that holds a SAML assertion.", HelpName = "FILE" };
    private readonly Option<string?> _jwt = new("--jwt") { Description = "A file that holds a JSON Web Token.", HelpName = "FILE" };
    private readonly Option<bool> _response = new("--require-identity") { Description = "Ends when the peer does not say that it accepted the identity." };
    private readonly Option<int> _maximumPdu = NumberOption.Create("--max-pdu", "The longest PDU taken, in bytes.", DicomLimits.Default.MaximumPdu, 4096, 16 << 20);
    private readonly Option<int> _connect = NumberOption.Create("--connect-timeout", "How many seconds the connection may take.", 10, 1, 86_400);
    private readonly Option<int> _associate = NumberOption.Create("--association-timeout", "How many seconds the peer may take to answer the request for an association, and its release.", 30, 1, 86_400);
    private readonly Option<bool> _separate = new("--separate") { Description = "Sends command and data set in separate writes, for peers that can't take them together." };
    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "Shows on standard error what happens on each association." };

    /// <summary>Adds them to a command.</summary>
    internal NegotiationArguments(Command command)
    {
        foreach (Option option in (Option[])[_user, _passcode, _kerberos, _saml, _jwt, _response, _maximumPdu, _connect, _associate, _separate, _verbose])
        {
            command.Add(option);
        }
    }

    /// <summary>Whether an association without a word on the identity is not good enough.</summary>
    internal bool RequiresIdentity(ParseResult parsed) => parsed.GetValue(_response);

    /// <summary>Sets what the command line says.</summary>
    /// <exception cref="UsageException">Options contradict each other, or a file can't be read.</exception>
    internal Action<AssociationOptions> Configure(ParseResult parsed, Terminal terminal, TimeProvider time)
    {
        UserIdentity? identity = IdentityOf(parsed);
        DicomLimits limits = DicomLimits.Default with { MaximumPdu = parsed.GetValue(_maximumPdu) };
        TimeSpan connect = TimeSpan.FromSeconds(parsed.GetValue(_connect)), associate = TimeSpan.FromSeconds(parsed.GetValue(_associate));
        bool separate = parsed.GetValue(_separate);
        TerminalLogger? logger = parsed.GetValue(_verbose) ? new TerminalLogger(terminal, time, isVerbose: true) : null;
        return options =>
        {
            options.UserIdentity = identity;
            options.Limits = limits;
            options.ConnectTimeout = connect;
            options.AssociationTimeout = associate;
            options.SeparateCommandAndData = separate;
            options.Logger = logger ?? options.Logger;
        };
    }

    private UserIdentity? IdentityOf(ParseResult parsed)
    {
        (Option<string?> Option, Func<string, bool, UserIdentity> Make)[] kinds =
        [
            (_user, (name, ask) => parsed.GetValue(_passcode) is { } file ? UserIdentity.OfUser(name, Text(_passcode, file), ask) : UserIdentity.OfUser(name, ask)),
            (_kerberos, (file, ask) => UserIdentity.OfKerberosTicket(Bytes(_kerberos, file), ask)),
            (_saml, (file, ask) => UserIdentity.OfSamlAssertion(Bytes(_saml, file), ask)),
            (_jwt, (file, ask) => UserIdentity.OfJsonWebToken(Text(_jwt, file), ask)),
        ];
        (Option<string?> Option, Func<string, bool, UserIdentity> Make)[] given = [.. kinds.Where(kind => parsed.GetValue(kind.Option) is not null)];
        bool ask = parsed.GetValue(_response);
        return given switch
        {
            [] when ask => throw new UsageException("--require-identity: say who the user is, with --user, --kerberos, --saml or --jwt."),
            [] when parsed.GetValue(_passcode) is not null => throw new UsageException("--passcode-file: say whose it is, with --user."),
            [] => null,
            [var only] => only.Make(parsed.GetValue(only.Option)!, ask),
            _ => throw new UsageException($"{string.Join(" and ", given.Select(kind => kind.Option.Name))}: an association has one user identity, so give one of them."),
        };
    }

    private static string Text(Option option, string path) => System.Text.Encoding.UTF8.GetString(Bytes(option, path)).TrimEnd('\r', '\n');

    private static byte[] Bytes(Option option, string path)
    {
        try
        {
            return new FileInfo(path) is { Length: > LongestSecret } file
                ? throw new UsageException($"{option.Name}: '{path}' has {file.Length} bytes; {LongestSecret} fit into a request.")
                : File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{option.Name}: '{path}' can't be read: {exception.Message}");
        }
    }
}
