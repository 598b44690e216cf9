namespace Muster.Spreadsheets.Headers.Words;

internal static class JapaneseWords
{
    public static FieldWords Words { get; } =
        new()
        {
            [Field.Name] =
                "名前, 氏名, 表示名, お名前, フルネーム, 社員名, 従業員名, ユーザー名称, 利用者, 利用者名, 使用者, 使用者名, 担当者",
            [Field.SamAccountName] =
                "ユーザー名, ユーザ名, ログイン名, ログオン名, ログインID, アカウント名, アカウント, ユーザーID, ユーザID",
            [Field.Email] =
                "メール, メールアドレス, Eメール, 電子メール, 電子メールアドレス, Eメールアドレス, 会社メール",
            [Field.Mobile] = "携帯, 携帯電話, 携帯番号, 携帯電話番号, 電話番号, 電話, モバイル, スマホ番号",
            [Field.Ownership] = "所有, 所有者, 所有権, 所有区分, 所有形態, 所有者の種類",
            [Field.SerialNumber] =
                "シリアル番号, シリアルナンバー, シリアル, 製造番号, シリアルNo, 製造No, 機器シリアル番号, 端末シリアル番号",
            [Field.DeviceName] =
                "デバイス名, 端末名, 機器名, コンピューター名, コンピュータ名, PC名, ホスト名, デバイス, 端末",
            [Field.Platform] = "プラットフォーム, オペレーティングシステム, OS種別, OSの種類, 基本ソフト",
            [Field.Password] = "パスワード, 初期パスワード, 仮パスワード, 暗証番号",
            [Field.Manufacturer] = "メーカー, メーカ, 製造元, 製造者, メーカー名, ブランド",
            [Field.Model] = "モデル, 型番, 機種, 機種名, モデル名, 型式, 品番",
            [Field.Imei] = "IMEI番号, 端末識別番号",
            [Field.Meid] = "MEID番号",
            [Field.Udid] = "デバイスUDID, 固有デバイス識別子",
            [Field.HardwareHash] = "ハードウェアハッシュ, ハードウェアID, ハードウェア識別子",
            [Field.DeviceKey] = "デバイスキー, 公開鍵, 端末の鍵",
            [Field.KeyFingerprint] = "フィンガープリント, 鍵の指紋, 拇印, 鍵フィンガープリント",
            [Field.AssetTag] = "資産番号, 資産タグ, 管理番号, 資産管理番号, 備品番号",
            [Field.Groups] = "グループ, グループ名, デバイスグループ, 端末グループ, 所属グループ",
            [Field.Blueprint] = "ブループリント, テンプレート, 設計図",
        };
}
