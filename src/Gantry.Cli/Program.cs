using Gantry.Cli.CommandLine;

using Terminal terminal = Terminal.Standard();
return await GantryProgram.RunAsync(args, terminal, TimeProvider.System).ConfigureAwait(false);
