using System.Text;

namespace Muster.Agent.Enroll;

/// <summary>A line that somebody types at a terminal and that nobody sees there.</summary>
internal static class HiddenLine
{
    public static string Read(string noun, int most)
    {
        Console.Error.Write($"{char.ToUpperInvariant(noun[0])}{noun[1..]}: ");
        var text = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                text.Length = Math.Max(0, text.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar) && text.Length <= most)
            {
                text.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return text.ToString();
    }
}
