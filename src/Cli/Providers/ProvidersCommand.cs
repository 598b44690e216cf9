using System.CommandLine;

namespace Muster.Cli.Providers;

internal static class ProvidersCommand
{
    public const string Route = "/api/identity-providers";

    public static Command Create() =>
        new("providers", "The identity providers that operators sign in with.")
        {
            ListCommand.Create(),
            AddCommand.Create(),
            ValidateCommand.Create(),
            PreviewCommand.Create(),
            RemoveCommand.Create(),
        };

    public static string One(Guid id) => $"{Route}/{id:D}";
}
