using System.Text;

namespace Muster.Kernel.Fingerprints;

/// <summary>
/// 32 bytes as base32 (RFC 4648, no padding) in four blocks of 13 with one check digit each, printed as eight groups of seven: the scheme of
/// Syncthing's device ids, whose check digit runs left to right starting with factor 1.
/// </summary>
public static class SpokenForm
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BlockLength = 13;

    public static string Encode(ReadOnlySpan<byte> hash)
    {
        var plain = Base32(hash);
        var whole = string.Concat(plain.Chunk(BlockLength).Select(block => new string(block) + CheckDigit(block)));
        return string.Join('-', whole.Chunk(7).Select(group => new string(group)));
    }

    /// <summary>Reads 52 characters (no check digits) or 56 (checked); blanks and hyphens are ignored, 0, 1 and 8 are read as O, I and B.</summary>
    public static SpokenFormReading Read(string text)
    {
        var letters = text.ToUpperInvariant().Where(c => c is not ('-' or ' ')).Select(Unmistaken).ToArray();
        if (letters.Length is not (52 or 56) || letters.Any(c => !Alphabet.Contains(c)))
        {
            return new SpokenFormReading(null, null);
        }

        var block = letters.Length / 4;
        var plain = new StringBuilder(52);
        for (var i = 0; i < 4; i++)
        {
            var part = letters.AsSpan(i * block, BlockLength);
            if (block == BlockLength + 1 && CheckDigit(part) != letters[(i * block) + BlockLength])
            {
                // A block fills two groups of seven; the digit closes the second, so that is the group to read again.
                return new SpokenFormReading(null, (i * 2) + 2);
            }

            plain.Append(part);
        }

        return new SpokenFormReading(FromBase32(plain.ToString()), null);
    }

    public static char CheckDigit(ReadOnlySpan<char> block)
    {
        var sum = 0;
        for (var i = 0; i < block.Length; i++)
        {
            var addend = (1 + (i % 2)) * Alphabet.IndexOf(block[i]);
            sum += (addend / 32) + (addend % 32);
        }

        return Alphabet[(32 - (sum % 32)) % 32];
    }

    private static char Unmistaken(char c) =>
        c switch
        {
            '0' => 'O',
            '1' => 'I',
            '8' => 'B',
            _ => c,
        };

    private static string Base32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(52);
        int buffer = 0,
            bits = 0;
        foreach (var value in bytes)
        {
            buffer = ((buffer << 8) | value) & 0xFFF;
            for (bits += 8; bits >= 5; bits -= 5)
            {
                text.Append(Alphabet[(buffer >> (bits - 5)) & 31]);
            }
        }

        return bits == 0 ? text.ToString() : text.Append(Alphabet[(buffer << (5 - bits)) & 31]).ToString();
    }

    private static byte[]? FromBase32(string text)
    {
        var bytes = new byte[32];
        int buffer = 0,
            bits = 0,
            length = 0;
        foreach (var c in text)
        {
            buffer = ((buffer << 5) | Alphabet.IndexOf(c)) & 0xFFF;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes[length++] = (byte)(buffer >> bits);
            }
        }

        // 52 characters carry 260 bits: the last four must be zero, or two texts would name one fingerprint.
        return (buffer & ((1 << bits) - 1)) == 0 ? bytes : null;
    }
}

/// <param name="Hash">The 32 bytes, or null when the text does not read.</param>
/// <param name="WrongGroup">1 to 8: the group whose check digit is wrong.</param>
public sealed record SpokenFormReading(byte[]? Hash, int? WrongGroup);
