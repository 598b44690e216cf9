using System.Globalization;

namespace Muster.Benchmarks.Imports;

/// <summary>A list of expected devices as a file: every row another device, every fourth another person.</summary>
internal static class ListedDevices
{
    public const string Header = "Name,Email,Ownership,Serial Number,Platform,Device Name,Mobile";
    private const int DevicesEach = 4;
    private const int FirstSerial = 10_000_000;

    public static async Task<string> WriteAsync(string folder, int rows)
    {
        var path = Path.Combine(folder, "devices.csv");
        await using var file = new StreamWriter(path);
        await file.WriteLineAsync(Header);
        for (var row = 0; row < rows; row++)
        {
            var person = row / DevicesEach;
            await file.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Person {person},p{person}@example.com,corporate,C02{FirstSerial + row},macos,Laptop {row},+4930{FirstSerial + person}"
                )
            );
        }

        return path;
    }
}
