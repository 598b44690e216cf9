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

var reading = SettingsReader.Read(RawSettings.FromEnvironment());
if (reading.Settings is not { } settings)
{
    foreach (var fault in reading.Faults)
    {
        await Console.Error.WriteLineAsync($"muster: {fault}");
    }

    return (int)ExitCode.WrongConfiguration;
}

return (int)await Start.RunAsync(settings);
