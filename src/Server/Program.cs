using System.Globalization;
using Muster.Server;
using Muster.Server.Commands;
using Muster.Server.Settings;

// The language of the machine changes nothing that Muster writes or compares.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

if (args is [KeyIdCommand.Name, .. var files])
{
    return (int)await KeyIdCommand.RunAsync(files);
}

if (args is not ([] or ["restore", _]))
{
    await Console.Error.WriteLineAsync(
        """
        Muster.Server               starts the server
        Muster.Server restore FILE  puts a backup into the empty database that the settings name
        Muster.Server key-id FILE   names the sealing key in a file, and proves that it is a copy

        Settings are environment variables; docs/guide/configuration.md lists them.
        """
    );
    return (int)ExitCode.WrongConfiguration;
}

var reading = SettingsReader.Read(RawSettings.FromEnvironment());
if (reading.Settings is not { } settings)
{
    foreach (var fault in reading.Faults)
    {
        await Console.Error.WriteLineAsync($"muster: {fault}");
    }

    return (int)ExitCode.WrongConfiguration;
}

return (int)await (args is ["restore", var file] ? Start.RestoreAsync(settings, file) : Start.RunAsync(settings));
