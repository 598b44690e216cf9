using System.Security.Cryptography;
using System.Text;
using Muster.Protocols.Agent.Configuration;

namespace Muster.Agent.Delivery.Items.Policies.Files;

/// <summary>A file of a policy for this device: its bytes, with what templates name filled in.</summary>
internal sealed record FileWish(ConfiguredFile File, ReadOnlyMemory<byte> Bytes)
{
    public string Path => File.Path;

    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes.Span));

    public static FileWish Of(ConfiguredFile file, IReadOnlyDictionary<string, string> variables)
    {
        if (file.IsOfWindows != OperatingSystem.IsWindows())
        {
            throw ItemStop.Unsupported("other_platform", $"{file.Path} is no path of this system.");
        }

        if (file.IsTemplate)
        {
            Check(file, variables);
        }

        return file.Fill(variables, out var missing) is { } bytes
            ? new FileWish(file, bytes)
            : throw ItemStop.Failed("template_variable", $"{file.Path}: there is no value for {missing}.");
    }

    /// <summary>Names of devices and people come from other places: an end of a line in one would be a line of the file.</summary>
    private static void Check(ConfiguredFile file, IReadOnlyDictionary<string, string> variables)
    {
        var text = Encoding.UTF8.GetString(file.Content.Span);
        foreach (var (name, value) in variables)
        {
            if (value.Any(char.IsControl) && text.Contains(name, StringComparison.Ordinal))
            {
                throw ItemStop.Failed("template_value", $"{file.Path}: the value of {name} has control characters.");
            }
        }
    }
}
