//! ask ARCHIVE QUESTION: prints the best answers as JSON.
//!
//!     rustc ask.rs $(pkg-config --libs-only-L lede) -l lede

use std::{env, process::exit, ptr, slice, str};

#[repr(C)]
#[derive(Clone, Copy)]
struct Text {
    bytes: *const u8,
    length: usize,
}

#[repr(C)]
struct LedeResult {
    code: i32,
    json: Text,
    message: Text,
}

#[repr(C)]
struct Archive([u8; 0]);

#[repr(C)]
struct Reader([u8; 0]);

extern "C" {
    fn lede_open(path: Text, failure: *mut *mut LedeResult) -> *mut Archive;
    fn lede_archive_reader(archive: *const Archive) -> *mut Reader;
    fn lede_ask(reader: *const Reader, question: Text, options: Text, stop: *const u8) -> *mut LedeResult;
    fn lede_result_free(result: *mut LedeResult);
    fn lede_reader_free(reader: *mut Reader);
    fn lede_archive_free(archive: *mut Archive);
}

/// A text that lives as long as the string does.
fn text(string: &str) -> Text {
    Text { bytes: string.as_ptr(), length: string.len() }
}

/// What a text of the library says, copied.
fn copy(text: Text) -> String {
    if text.length == 0 {
        return String::new();
    }
    // The library gives UTF-8, and `length` bytes of it.
    let bytes = unsafe { slice::from_raw_parts(text.bytes, text.length) };
    str::from_utf8(bytes).expect("UTF-8").to_owned()
}

/// A result's JSON or its failure; the result is given back.
fn take(result: *mut LedeResult) -> Result<String, String> {
    if result.is_null() {
        return Err("no memory".to_owned());
    }
    let (code, json, message) = unsafe { ((*result).code, copy((*result).json), copy((*result).message)) };
    unsafe { lede_result_free(result) };
    if code == 0 { Ok(json) } else { Err(message) }
}

fn ask(path: &str, question: &str) -> Result<String, String> {
    unsafe {
        let mut failure = ptr::null_mut();
        let archive = lede_open(text(path), &mut failure);
        if archive.is_null() {
            return take(failure);
        }
        let reader = lede_archive_reader(archive);
        let answers = take(lede_ask(reader, text(question), text("{\"limit\":3}"), ptr::null()));
        lede_reader_free(reader);
        lede_archive_free(archive);
        answers
    }
}

fn main() {
    let words: Vec<String> = env::args().collect();
    if words.len() != 3 {
        eprintln!("usage: ask ARCHIVE QUESTION");
        exit(2);
    }
    match ask(&words[1], &words[2]) {
        Ok(json) => println!("{json}"),
        Err(message) => {
            eprintln!("{message}");
            exit(3);
        }
    }
}
