using System.CommandLine;
using System.Globalization;

namespace Gantry.Cli.CommandLine;

/// <summary>An option whose value is a whole number within bounds.</summary>
internal static class NumberOption
{
    /// <summary>Makes the option.</summary>
    internal static Option<int> Create(string name, string description, int usual, int minimum, int maximum)
    {
        Option<int> option = new(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out int value) && (value < minimum || value > maximum))
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} {value} is not possible: give {minimum} to {maximum}."));
            }
        });
        return option;
    }
}
