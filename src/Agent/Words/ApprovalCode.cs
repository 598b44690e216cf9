using System.CommandLine;
using System.Text;
using QRCoder;

namespace Muster.Agent.Words;

/// <summary>A QR code on the terminal, two modules in one character; dark on light whatever the terminal's colours are.</summary>
internal static class ApprovalCode
{
    private const string DarkOnLight = "\e[30;107m";
    private const string Normal = "\e[0m";

    public static Option<bool> HideOption() =>
        new("--no-qr") { Description = "Do not draw the QR code for the approver's telephone." };

    /// <summary>Draws nothing where nobody could read it: no terminal, one without colours, or one that is too narrow.</summary>
    public static void Write(Uri link)
    {
        if (Console.IsOutputRedirected || Environment.GetEnvironmentVariable("TERM") is "dumb")
        {
            return;
        }

        var lines = Lines(link.AbsoluteUri);
        if (Console.OutputEncoding.CodePage != Encoding.UTF8.CodePage || Console.WindowWidth < lines[0].Length)
        {
            return;
        }

        Console.WriteLine();
        foreach (var line in lines)
        {
            Console.WriteLine($"{DarkOnLight}{line}{Normal}");
        }
    }

    /// <summary>With the quiet zone around it.</summary>
    internal static IReadOnlyList<string> Lines(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.L);
        var rows = code.ModuleMatrix;
        var lines = new List<string>();
        for (var y = 0; y < rows.Count; y += 2)
        {
            var (upper, lower) = (rows[y], y + 1 < rows.Count ? rows[y + 1] : null);
            lines.Add(
                string.Concat(
                    Enumerable.Range(0, upper.Count).Select(x => Glyph(upper[x], lower is not null && lower[x]))
                )
            );
        }

        return lines;
    }

    private static char Glyph(bool upper, bool lower) =>
        (upper, lower) switch
        {
            (true, true) => '█',
            (true, false) => '▀',
            (false, true) => '▄',
            _ => ' ',
        };
}
