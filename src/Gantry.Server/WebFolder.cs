using Gantry.Server.Configuration;

namespace Gantry.Server;

/// <summary>Finds the built pages.</summary>
internal static class WebFolder
{
    /// <summary>The folder the configuration names, else <c>web</c> beside the program, else <c>web/dist</c> in a folder above it, as in a clone.</summary>
    internal static string Find(GantryConfiguration configuration)
    {
        if (configuration.WebFolder is { } configured)
        {
            return configured;
        }

        string beside = Path.Combine(AppContext.BaseDirectory, "web");
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string built = Path.Combine(folder.FullName, "web", "dist");
            if (Directory.Exists(built))
            {
                return built;
            }
        }

        return beside;
    }
}
